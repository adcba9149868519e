import {
  assignments,
  officialName,
  type Build,
  type ShellCommand,
  type Stage,
} from '../../../model';
import { resolvePath } from '../paths';
import { folderBefore } from './resolvedFolder';

/** What a program needs to run, and where the build leaves it. */
interface Runtime {
  image: string;
  /** The file or folder to copy, as an absolute path. */
  artefact: string;
  review: string;
}

/** What the program of a stage needs to run, where the toolchain and the build tell; `folder` is the one it starts in. */
export function runtimeOf(
  build: Build,
  final: Stage,
  program: string[],
  folder: string,
): Runtime | undefined {
  const { root } = final;
  if (root.kind !== 'image') return undefined;
  const { tag = '', registry, repository } = root.image;
  const commands = final.scripts.flatMap(script => script.commands);
  switch (officialName(root.image)) {
    case 'golang':
      return goRuntime(build, final, program, folder, tag);
    case 'rust':
      return rustRuntime(commands, program, folder, tag);
    case 'maven':
    case 'gradle':
    case 'eclipse-temurin':
      return javaRuntime(program, folder, tag);
    default:
      return registry === 'mcr.microsoft.com' && repository === 'dotnet/sdk'
        ? dotnetRuntime(commands, program, folder, tag)
        : undefined;
  }
}

function goRuntime(
  build: Build,
  final: Stage,
  [program]: string[],
  folder: string,
  tag: string,
): Runtime | undefined {
  const builds = final.scripts.flatMap(({ commands, instruction }) =>
    commands
      .filter(({ name, args }) => name === 'go' && args[0] === 'build')
      .map(command => ({ command, instruction })),
  );
  const [only] = builds;
  if (builds.length !== 1) return undefined;
  const { args, assignments: own } = only.command;
  const output = args[args.indexOf('-o') + 1];
  const from = folderBefore(build, final, only.instruction) ?? '/go';
  if (!args.includes('-o') || !output || /[$*]|\/$/.test(output))
    return undefined;
  const artefact = resolvePath(from, output);
  const found = [
    resolvePath(folder, program),
    ...['/usr/local/bin', '/usr/bin', '/bin', '/go/bin'].map(path =>
      resolvePath(path, program),
    ),
  ];
  if (!found.includes(artefact) || !program.includes('/')) return undefined;
  const off = [
    ...own,
    ...final.instructions
      .filter(({ name }) => name === 'env')
      .flatMap(assignments),
  ].some(
    ({ name, value }) => name === 'CGO_ENABLED' && /^["']?0/.test(value ?? ''),
  );
  return off || /alpine/.test(tag)
    ? {
        image: 'gcr.io/distroless/static-debian12:nonroot',
        artefact,
        review:
          'The program runs without the toolchain, without a shell and as user 65532.',
      }
    : {
        image: 'debian:13-slim',
        artefact,
        review: 'The program runs without the toolchain.',
      };
}

function rustRuntime(
  commands: ShellCommand[],
  [program]: string[],
  folder: string,
  tag: string,
): Runtime | undefined {
  const release = commands.some(
    ({ name, args }) =>
      name === 'cargo' && args[0] === 'build' && args.includes('--release'),
  );
  const artefact = resolvePath(folder, program);
  if (
    !release ||
    /alpine/.test(tag) ||
    !/\/target\/release\/[\w-]+$/.test(artefact)
  )
    return undefined;
  const review =
    'The program runs without the toolchain; shared libraries that it needs have to be installed.';
  return { image: 'debian:13-slim', artefact, review };
}

function javaRuntime(
  program: string[],
  folder: string,
  tag: string,
): Runtime | undefined {
  const version =
    /(?:temurin-|jdk-?|corretto-)(\d+)/.exec(tag)?.[1] ??
    /^(\d+)(?:[._-]|$)/.exec(tag)?.[1];
  const at = program.indexOf('-jar');
  const jar = program[at + 1];
  if (!version || program[0] !== 'java' || at < 0 || !jar?.endsWith('.jar'))
    return undefined;
  if (/^\d\.\d/.test(tag) && !/temurin|jdk|corretto/.test(tag))
    return undefined;
  return {
    image: `eclipse-temurin:${version}-jre`,
    artefact: resolvePath(folder, jar),
    review: 'The program runs on a JRE, without the JDK and the build tool.',
  };
}

function dotnetRuntime(
  commands: ShellCommand[],
  program: string[],
  folder: string,
  tag: string,
): Runtime | undefined {
  const version = /^(\d+\.\d+)(?:[.-]|$)/.exec(tag)?.[1];
  const publish = commands.filter(
    ({ name, args }) => name === 'dotnet' && args[0] === 'publish',
  );
  const args = publish[0]?.args ?? [];
  const at = args.findIndex(arg => arg === '-o' || arg === '--output');
  const output = args[at + 1];
  const dll = program[1];
  if (publish.length !== 1 || at < 0 || !version || program[0] !== 'dotnet')
    return undefined;
  if (!output?.startsWith('/') || !dll?.endsWith('.dll')) return undefined;
  const artefact = resolvePath('/', output);
  if (!resolvePath(folder, dll).startsWith(`${artefact}/`)) return undefined;
  return {
    image: `mcr.microsoft.com/dotnet/aspnet:${version}`,
    artefact,
    review: 'The program runs on the runtime of ASP.NET, without the SDK.',
  };
}
