import type { Fix, TextEdit } from 'backstage-plugin-golden-path-common';
import { contextOf, type BuildContext } from '../../../context';
import type { Instruction } from '../../../dockerfile';
import type {
  Build,
  ContainerModel,
  Script,
  ShellCommand,
  Stage,
} from '../../../model';
import { ignoreMore } from '../../context/dockerIgnoreEdit';
import { resolvePath } from '../paths';
import { destinationOf, sourcesOf } from '../sources';
import { folderBefore } from './resolvedFolder';
import { isChain, itemOf, runList } from './runList';
import { standsAlone } from './manifestTexts';
import { assisted, insert, lineEnd, newlineOf, replace, safe } from './text';

/** Which files an install reads: those that must be there, and those that may. */
interface Manifest {
  needed: string[];
  optional: string[];
  /** Where no list of files is known, a pattern that fits them. */
  pattern: string;
  /** What it writes among the code, which a copy from outside would replace. */
  writes?: string;
}

const PACKAGE = ['package.json'];
const TOOLS: Record<string, Manifest> = {
  npm: {
    needed: PACKAGE,
    optional: ['package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
    pattern: 'package*.json',
    writes: 'node_modules',
  },
  yarn: {
    needed: PACKAGE,
    optional: ['yarn.lock', '.yarnrc', '.yarnrc.yml', '.npmrc'],
    pattern: 'package.json yarn.lock',
    writes: 'node_modules',
  },
  pnpm: {
    needed: PACKAGE,
    optional: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'],
    pattern: 'package.json pnpm-lock.yaml',
    writes: 'node_modules',
  },
  bun: {
    needed: PACKAGE,
    optional: ['bun.lock', 'bun.lockb', 'bunfig.toml'],
    pattern: 'package.json bun.lock*',
    writes: 'node_modules',
  },
  go: { needed: ['go.mod'], optional: ['go.sum'], pattern: 'go.mod go.sum*' },
  pipenv: {
    needed: ['Pipfile'],
    optional: ['Pipfile.lock'],
    pattern: 'Pipfile Pipfile.lock',
  },
  bundle: {
    needed: ['Gemfile'],
    optional: ['Gemfile.lock', '.ruby-version'],
    pattern: 'Gemfile Gemfile.lock',
  },
  mvn: { needed: ['pom.xml'], optional: [], pattern: 'pom.xml' },
};
/** What may stand between the copy and the install. */
const BYSTANDERS = new Set(['env', 'arg', 'label', 'expose', 'user']);

/** Copies the manifests alone before the install, and the rest after it. */
export function manifestsFirst(
  model: ContainerModel,
  build: Build,
  place: {
    stage: Stage;
    copy: Instruction;
    script: Script;
    install: ShellCommand;
    tool: string;
  },
): Fix | undefined {
  const { stage, copy, script, install, tool } = place;
  const list = runList(script);
  if (!list || !isChain(list)) return undefined;
  const installs = itemOf(build, list, install);
  const between = stage.instructions.slice(
    stage.instructions.indexOf(copy) + 1,
    stage.instructions.indexOf(script.instruction),
  );
  const inPlace =
    stage.instructions.includes(copy) &&
    between.every(({ name }) => BYSTANDERS.has(name)) &&
    installs === list.items[0] &&
    !install.piped &&
    copiesHere(build, stage, copy);
  const manifest = tool.startsWith('pip ')
    ? requirementsOf(install)
    : TOOLS[tool];
  if (!inPlace || !manifest) return undefined;
  const found = foundIn(model, build, manifest);
  if (!found) return undefined;
  const { text } = build.dockerfile;
  const newline = newlineOf(build);
  const [source] = sourcesOf(copy);
  const destination = destinationOf(copy)!;
  const [second] = list.items.slice(1);
  const written = text.slice(copy.start, copy.bodySpan.end);
  const run = text.slice(script.instruction.keyword.start, list.items[0].start);
  const at = second
    ? list.items[0].end
    : lineEnd(build, script.instruction.end);
  const atEnd = !second && text[at - 1] !== '\n';
  const rest = second
    ? replace(
        build,
        { start: at, end: second.start },
        `${newline}${written}${newline}${run}`,
      )
    : insert(
        build,
        at,
        atEnd ? `${newline}${written}` : `${written}${newline}`,
      );
  const ignored = keptOut(found.context, manifest.writes);
  const alone =
    found.context !== undefined &&
    standsAlone(model, found.context, install, found.files);
  const propose = alone ? safe : assisted;
  return propose(
    alone
      ? 'The manifests name no file of the project, so the same is installed from them alone.'
      : reasonFor(manifest, found.context !== undefined),
    replace(
      build,
      { start: source.start, end: destination.end },
      `${found.files.join(' ')} ./`,
    ),
    rest,
    ...ignored,
  );
}

function reasonFor({ writes }: Manifest, ignored: boolean): string {
  const sees =
    'The install then sees the manifests alone: see that it needs no other file, such as a script it runs or a local package.';
  if (!writes) return sees;
  return ignored
    ? `${sees} The copy that follows must not bring ${writes} along, which .dockerignore now says.`
    : `${sees} The copy that follows must not bring ${writes} along: name it in .dockerignore.`;
}

/** `COPY . .`, or to the folder that the install runs in. */
function copiesHere(build: Build, stage: Stage, copy: Instruction): boolean {
  const sources = sourcesOf(copy);
  const destination = destinationOf(copy);
  const plain =
    copy.name === 'copy' &&
    !copy.exec &&
    sources.length === 1 &&
    copy.args.length === 2 &&
    /^\.\/?$/.test(sources[0].text) &&
    copy.flags.every(({ name }) => name === 'chown' || name === 'chmod');
  if (!plain || !destination) return false;
  if (/^\.\/?$/.test(destination.text)) return true;
  const folder = folderBefore(build, stage, copy);
  return (
    destination.text.startsWith('/') &&
    folder === resolvePath('/', destination.text)
  );
}

/** The file of `pip install -r`, where nothing else of the project is installed with it. */
function requirementsOf({ args, words }: ShellCommand): Manifest | undefined {
  const at = args.findIndex(arg => /^(?:-r|--requirement)$/.test(arg));
  const file = args[at + 1];
  const local = args.some(arg =>
    /^(?:-e|--editable|\.|-c|--constraint)/.test(arg),
  );
  const several = args.filter(arg => /^(?:-r|--requirement)/.test(arg)).length;
  if (at < 0 || !file || several > 1 || local) return undefined;
  if (words.some(({ dynamic }) => dynamic) || !/^(?:\.\/)?[\w.-]+$/.test(file))
    return undefined;
  const name = file.replace(/^\.\//, '');
  return { needed: [name], optional: [], pattern: name };
}

interface Found {
  files: string[];
  /** The context, where more than the Dockerfile is known. */
  context?: BuildContext;
}

/** The manifests at the root of the build context. */
function foundIn(
  model: ContainerModel,
  build: Build,
  { needed, optional, pattern }: Manifest,
): Found | undefined {
  // A single file says nothing of its neighbours.
  if (model.incomplete || model.paths.length < 2)
    return { files: pattern.split(' ') };
  const told = contextOf(model, build);
  if (!told.known || told.context.unread) return undefined;
  const { context } = told;
  const isThere = (name: string) =>
    context.has(name) && !context.excludes(name);
  // Parts of the project that an install reads as well.
  const local = ['.yarn', 'patches', 'packages', 'go.work'].some(isThere);
  if (local || !needed.every(isThere)) return undefined;
  return { files: [...needed, ...optional.filter(isThere)], context };
}

/** Keeps what an install writes out of the copy that follows it. */
function keptOut(
  context: BuildContext | undefined,
  name: string | undefined,
): TextEdit[] {
  if (!context || !name || context.excludes(name)) return [];
  return [ignoreMore(context, [name])];
}
