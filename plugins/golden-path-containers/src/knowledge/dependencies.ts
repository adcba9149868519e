import type { ShellCommand } from '../model';

/** An install of a project's dependencies, and the manifest it reads. */
export interface DependencyInstall {
  tool: string;
  /** Matches the manifest's file name. */
  manifest: RegExp;
}

type Rule = (args: string[]) => boolean;

interface Tool {
  installs: Rule;
  manifest: RegExp;
}

const bare: Rule = ([first, ...rest]) =>
  /^(?:install|i|ci|clean-install)$/.test(first ?? '') && rest.every(isOption);
const first =
  (...names: string[]): Rule =>
  ([action]) =>
    names.includes(action);

const PACKAGE_JSON = /^package\.json$/;
const TOOLS = new Map(
  Object.entries<Tool>({
    npm: { installs: bare, manifest: PACKAGE_JSON },
    pnpm: { installs: bare, manifest: PACKAGE_JSON },
    yarn: {
      installs: args => args.every(isOption) || bare(args),
      manifest: PACKAGE_JSON,
    },
    bun: { installs: bare, manifest: PACKAGE_JSON },
    poetry: { installs: first('install'), manifest: /^pyproject\.toml$/ },
    pipenv: { installs: first('install', 'sync'), manifest: /^Pipfile$/ },
    uv: { installs: first('sync'), manifest: /^pyproject\.toml$/ },
    bundle: { installs: first('install'), manifest: /^Gemfile$/ },
    composer: { installs: first('install'), manifest: /^composer\.json$/ },
    go: {
      installs: args => args[0] === 'mod' && args[1] === 'download',
      manifest: /^go\.mod$/,
    },
    dotnet: {
      installs: first('restore'),
      manifest: /\.(?:cs|fs|vb)proj$|\.slnx?$/,
    },
    mvn: {
      installs: args =>
        args.some(arg => /^dependency:(?:go-offline|resolve)/.test(arg)),
      manifest: /^pom\.xml$/,
    },
    cargo: { installs: first('fetch'), manifest: /^Cargo\.toml$/ },
    mix: { installs: first('deps.get'), manifest: /^mix\.exs$/ },
  }),
);

/** Reads a command as an install of what a manifest names; `npm install express` is none. */
export function manifestsOf({
  name,
  args,
}: ShellCommand): DependencyInstall | undefined {
  if (isPip(name, args)) return requirements(args);
  const tool = TOOLS.get(name);
  return tool?.installs(args)
    ? { tool: name, manifest: tool.manifest }
    : undefined;
}

function isPip(name: string, args: string[]): boolean {
  if (name === 'uv') return args[0] === 'pip';
  if (!name.startsWith('p')) return false;
  return (
    /^pip[\d.]*$/.test(name) ||
    (/^python[\d.]*$/.test(name) && args[0] === '-m' && args[1] === 'pip')
  );
}

function requirements(args: string[]): DependencyInstall | undefined {
  if (!args.includes('install')) return undefined;
  const at = args.findIndex(arg => /^(?:-r|--requirement)/.test(arg));
  if (at < 0) return undefined;
  const path =
    args[at].replace(/^(?:-r|--requirement)=?/, '') || args[at + 1] || '';
  const file = path.slice(path.lastIndexOf('/') + 1);
  return {
    tool: `pip -r ${file}`,
    manifest: new RegExp(`^${file.replace(/\W/g, '\\$&')}$`),
  };
}

function isOption(arg: string): boolean {
  return arg.startsWith('-');
}
