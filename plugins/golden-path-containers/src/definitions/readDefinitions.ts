import type { BakeCall, Definition } from './Definition';
import { newDefinition } from './Definition';
import type { DefinitionKind } from './ImageBuild';
import { definitionKind } from './kindOf';
import { bakeBuilds } from './readers/bake';
import { readBakeFile, type BakeFile } from './readers/bakeFile';
import { readBuildspec } from './readers/buildspec';
import { readCdk } from './readers/cdk';
import { readCompose } from './readers/compose';
import { readGitlab } from './readers/gitlab';
import { readMakefile } from './readers/makefile';
import { readScriptFile } from './readers/script';
import type { Source } from './readers/Source';
import { readTemplate } from './readers/template';
import { readWorkflow } from './readers/workflow';
import { settlePushes } from './settlePushes';
import { folderOf } from './values';

/** Longer definitions are not read: what a person writes is far shorter. */
const LONGEST = 256 * 1024;
/** What is read of one project's definitions: their number, and the characters of them all. */
const MOST_FILES = 300;
const MOST_CHARACTERS = 2 * 1024 * 1024;

/** A file that may be a build definition. */
export interface DefinitionFile {
  path: string;
  text?: string;
  unread?: string;
}

/** What the build definitions of a project say. @public */
export interface Definitions {
  /** One for each file that says something of images. */
  files: Definition[];
  /** Definitions that were not read in full, each with its reason as a sentence. */
  unread: Array<{ path: string; reason: string }>;
}

/** What a file of each kind must hold somewhere to be worth parsing. */
const WORTH: Record<DefinitionKind, RegExp> = {
  bake: /target/,
  cdk: /fromImageAsset|from_image_asset|fromAssetImage/,
  codebuild: /docker|finch|nerdctl|podman|buildah|kaniko/,
  compose: /services/,
  gitlab: /docker|finch|nerdctl|podman|buildah|kaniko|release/,
  make: /docker|finch|nerdctl|podman|buildah/,
  script: /docker|finch|nerdctl|podman|buildah|kaniko/,
  template: /PackageType|ImageUri|DockerContext/,
  workflow: /docker|finch|nerdctl|podman|buildah|kaniko|release/,
};

const READERS: Record<
  Exclude<DefinitionKind, 'bake'>,
  (source: Source) => Definition
> = {
  cdk: readCdk,
  codebuild: readBuildspec,
  compose: readCompose,
  gitlab: readGitlab,
  make: readMakefile,
  script: readScriptFile,
  template: readTemplate,
  workflow: readWorkflow,
};

/** Reads the build definitions among the files of a project. */
export function readDefinitions(
  files: DefinitionFile[],
  has: (path: string) => boolean,
): Definitions {
  const found: Definitions = { files: [], unread: [] };
  const bake: BakeFile[] = [];
  let left = MOST_CHARACTERS;
  let number = 0;
  for (const file of files) {
    const kind = definitionKind(file.path);
    if (!kind) continue;
    const { path, text } = file;
    const reason = whyUnread(file, number, left);
    if (reason !== undefined || text === undefined) {
      found.unread.push({ path, reason: reason ?? 'It was not read.' });
      continue;
    }
    if (!WORTH[kind].test(text)) continue;
    number++;
    left -= text.length;
    if (kind === 'bake') bake.push(readBakeFile(path, text));
    else found.files.push(READERS[kind]({ path, text, has }));
  }
  const calls = found.files.flatMap(({ bakes }) => bakes);
  found.files.push(...bakeDefinitions(bake, calls, has));
  for (const definition of found.files) {
    settlePushes(definition);
    const { path, problem } = definition;
    if (problem !== undefined) found.unread.push({ path, reason: problem });
  }
  return found;
}

function whyUnread(
  { text, unread }: DefinitionFile,
  number: number,
  left: number,
): string | undefined {
  if (text === undefined) return unread ?? 'It was not read.';
  if (text.length > LONGEST) return 'It is longer than 256 KiB.';
  if (text.includes('\0')) return 'It is a binary file.';
  if (number >= MOST_FILES || text.length > left)
    return 'The project has too many build definitions to read them all.';
  return undefined;
}

const ORDER = [
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
];

/** The files of a folder are read together; what they build belongs to the file that names the target first. */
function bakeDefinitions(
  files: BakeFile[],
  calls: BakeCall[],
  has: (path: string) => boolean,
): Definition[] {
  const byFolder = new Map<string, BakeFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  return [...byFolder].flatMap(([folder, together]) => {
    const rank = ({ path }: BakeFile) =>
      ORDER.indexOf(path.slice(path.lastIndexOf('/') + 1));
    const sorted = [...together].sort((a, b) => rank(a) - rank(b));
    const own = calls.filter(
      call => call.folder === undefined || call.folder === folder,
    );
    const builds = bakeBuilds(folder, sorted, own, has);
    return sorted.map(({ path, text, problem }) => ({
      ...newDefinition(path, 'bake', text),
      builds: builds.filter(({ file }) => file === path),
      ...(problem !== undefined && { problem }),
    }));
  });
}
