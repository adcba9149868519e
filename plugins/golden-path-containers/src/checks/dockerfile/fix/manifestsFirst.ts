import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../../dockerfile';
import type {
  Build,
  ContainerModel,
  Script,
  ShellCommand,
  Stage,
} from '../../../model';
import { resolvePath } from '../paths';
import { destinationOf, sourcesOf } from '../sources';
import { folderBefore } from './resolvedFolder';
import { isChain, itemOf, runList } from './runList';
import { assisted, insert, lineEnd, newlineOf, replace } from './text';

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
  const found = foundIn(model, build.path, manifest);
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
  const ignore = found.ignore && manifest.writes;
  return assisted(
    reasonFor(manifest, Boolean(ignore)),
    replace(
      build,
      { start: source.start, end: destination.end },
      `${found.files.join(' ')} ./`,
    ),
    rest,
    ...(ignore
      ? [{ file: found.ignore!, start: 0, end: 0, text: `${ignore}\n` }]
      : []),
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
  /** A .dockerignore that does not exist yet. */
  ignore?: string;
}

/** The manifests next to the Dockerfile, or at the root of the project where none are there. */
function foundIn(
  { paths, incomplete }: ContainerModel,
  dockerfile: string,
  { needed, optional, pattern }: Manifest,
): Found | undefined {
  // A single file says nothing of its neighbours.
  if (incomplete || paths.length < 2) return { files: pattern.split(' ') };
  const all = new Set(paths);
  const beside = dockerfile.slice(0, dockerfile.lastIndexOf('/') + 1);
  const folders = [...new Set([beside, ''])].filter(folder =>
    needed.every(name => all.has(folder + name)),
  );
  if (folders.length !== 1) return undefined;
  const [folder] = folders;
  const local = [...all].some(path =>
    /^(?:\.yarn\/|packages\/[^/]+\/package\.json$|patches\/)/.test(
      path.startsWith(folder) ? path.slice(folder.length) : '',
    ),
  );
  if (local) return undefined;
  const ignores = [`${folder}.dockerignore`, `${dockerfile}.dockerignore`];
  return {
    files: [...needed, ...optional.filter(name => all.has(folder + name))],
    ...(!ignores.some(path => all.has(path)) && { ignore: ignores[0] }),
  };
}
