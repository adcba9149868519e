import { packageCall } from '../../knowledge/packageManagers';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';

/** No name of a package: a file, a folder, an address, a repository. */
const LOCAL = /^[./~]|:\/\/|^git\+|\.(?:whl|tgz|gz|zip)$|^file:/;

export const unpinnedDependencies: ContainerCheck = {
  id: 'unpinned-dependencies',
  title: 'Libraries and tools without a version',
  practice: 'pinned-tag',
  severity: 'info',
  rationale:
    'The newest release is taken on the day of the build, which may be broken, or not what was tested.',
  remedy:
    'Name the version, `pip install poetry==1.8.4`, `npm install -g pnpm@9.15.0`, or install from a lock file.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3013', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3016', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3028', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3062', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Unpinned Package Version in Pip Install',
      relation: 'looser',
    },
    {
      tool: 'kics',
      id: 'NPM Install Command Without Pinned Version',
      relation: 'looser',
    },
    { tool: 'kics', id: 'Gem Install Without Version', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN pip install -r requirements.txt . "poetry==1.8.4" ./x.whl $EXTRA && python -m pip install "a>=1,<2"\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN npm ci && npm install -g pnpm@9.15.0 @scope/a@1 && gem install -v 1.2 rake && go install a.b/c@v1.2.3\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nRUN ls && \\\n  npm install -g @scope/a\nRUN pip install poetry\nRUN gem install rake\nRUN go install a.b/c@latest\n',
        },
        lines: [3, 4, 5, 6],
      },
    ],
  },
  run: model =>
    judgeCommands(
      model,
      'No RUN installs a library or tool by its name.',
      command => {
        const named = packagesOf(command);
        if (!named) return undefined;
        const open = named.packages.find(
          name =>
            !named.pinned.test(name) &&
            !LOCAL.test(name) &&
            !isDynamic(command, name),
        );
        return open
          ? {
              fail: `${open.slice(
                0,
                80,
              )} is installed in whatever version there is`,
            }
          : 'pass';
      },
    ),
};

/** The packages that a command names, and what says that one has a version. */
function packagesOf(
  command: ShellCommand,
): { packages: string[]; pinned: RegExp } | undefined {
  const { name, args } = command;
  if (name === 'go' && args[0] === 'install')
    return {
      packages: args.filter(arg => arg.includes('@')),
      pinned: /@(?!latest$)/,
    };
  if (name === 'gem' && args[0] === 'install') {
    const versioned = args.some(arg => /^(?:-v|--version)/.test(arg));
    const packages = args.slice(1).filter(arg => !arg.startsWith('-'));
    return { packages: versioned ? [] : packages, pinned: /:\d/ };
  }
  const call = packageCall(command);
  if (call?.action !== 'install') return undefined;
  if (call.manager === 'pip')
    return { packages: call.operands, pinned: /[=<>~@]/ };
  // A package without a version in `npm install` is added to what the manifest pins.
  if (call.manager === 'npm')
    return { packages: call.operands, pinned: /.@(?!latest$)/ };
  return undefined;
}

function isDynamic({ words }: ShellCommand, operand: string): boolean {
  return words.some(({ text, dynamic }) => dynamic && text === operand);
}
