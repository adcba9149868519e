import type { BuildContext } from '../../../context';
import type { ContainerModel, ShellCommand } from '../../../model';

/** Scripts of a package that npm runs while it installs. */
const RUN_BY_INSTALL = [
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
];
const DEPENDENCIES = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
];

/**
 * Whether an install needs nothing of the project but its manifests, as their texts say. Where a text was not read it may need more.
 */
export function standsAlone(
  model: ContainerModel,
  context: BuildContext,
  { name, args }: ShellCommand,
  files: string[],
): boolean {
  const textOf = (file: string) => model.texts.get(context.outside(file));
  switch (name) {
    case 'npm':
      return (
        args[0] === 'ci' &&
        files.some(file =>
          /^(?:package-lock|npm-shrinkwrap)\.json$/.test(file),
        ) &&
        isPlainPackage(textOf('package.json'))
      );
    case 'go':
      return files.includes('go.sum') && isPlainModule(textOf('go.mod'));
    default:
      return /^pip[\d.]*$/.test(name) && isPlainList(textOf(files[0]));
  }
}

/** No script that an install runs, no workspaces, no dependency that lies in the project. */
function isPlainPackage(text: string | undefined): boolean {
  const manifest = parsed(text);
  if (!manifest || 'workspaces' in manifest) return false;
  const scripts = Object.keys(entriesOf(manifest.scripts));
  const versions = DEPENDENCIES.flatMap(key =>
    Object.values(entriesOf(manifest[key])),
  );
  return (
    !scripts.some(script => RUN_BY_INSTALL.includes(script)) &&
    versions.every(
      version =>
        typeof version === 'string' &&
        !/^(?:file|link|workspace|portal|patch):|^[./~]/.test(version),
    )
  );
}

function parsed(text = ''): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function entriesOf(value: unknown): Record<string, unknown> {
  return value && typeof value === 'object'
    ? (value as Record<string, unknown>)
    : {};
}

/** No module that is replaced by a folder. */
function isPlainModule(text: string | undefined): boolean {
  return text !== undefined && !/=>[ \t]*\.{0,2}\//.test(text);
}

/** Names with versions alone: no file, no folder, no other list, no option. */
function isPlainList(text: string | undefined): boolean {
  return (
    text !== undefined &&
    text
      .split(/\r?\n/)
      .map(line => line.replace(/(?:^|\s)#.*$/, '').trim())
      .every(line =>
        /^(?:[A-Za-z0-9][\w.-]*(?:\[[\w,. -]*\])?\s*(?:[=<>~!;].*)?)?$/.test(
          line,
        ),
      )
  );
}
