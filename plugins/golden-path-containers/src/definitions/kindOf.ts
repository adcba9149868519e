import type { DefinitionKind } from './ImageBuild';

/** Folders that hold other people's files, or none at all. */
const FOREIGN =
  /(?:^|\/)(?:\.git|node_modules|vendor|third_party|testdata|__fixtures__)\//;

/** The names of definitions, by what they are; the first that matches counts. */
const NAMES: Array<[DefinitionKind, RegExp]> = [
  ['bake', /(?:^|\/)docker-bake(?:\.override)?\.(?:hcl|json)$/],
  ['compose', /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]{1,60})?\.ya?ml$/],
  ['workflow', /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/],
  ['workflow', /(?:^|\/)action\.ya?ml$/],
  ['gitlab', /(?:^|\/)\.gitlab-ci\.ya?ml$|^\.gitlab\/(?:.+\/)?[^/]+\.ya?ml$/],
  ['codebuild', /(?:^|\/)buildspec[^/]{0,60}\.ya?ml$/],
  [
    'template',
    /(?:^|\/)(?:[\w-]{1,60}[.-])?template(?:[.-][\w-]{1,60})?\.(?:ya?ml|json)$/,
  ],
  [
    'template',
    /(?:^|\/)(?:sam|serverless-sam|cloudformation)\.(?:ya?ml|json)$/,
  ],
  ['cdk', /(?:^|[/_-])stack\.(?:ts|py)$/i],
  ['make', /(?:^|\/)(?:GNU)?[Mm]akefile$/],
  [
    'script',
    /(?:^|[/._-])(?:build|docker|image|images|push|publish|release|deploy|ci)(?:[._-][\w.-]{0,60})?\.(?:sh|bash)$/i,
  ],
];

/**
 * What kind of build definition a path names. The names are few on purpose: every file that matches is read.
 *
 * @public
 */
export function definitionKind(path: string): DefinitionKind | undefined {
  if (path.length > 1_000 || FOREIGN.test(path)) return undefined;
  return NAMES.find(([, name]) => name.test(path))?.[0];
}
