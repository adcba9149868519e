import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  assignments,
  officialName,
  type Build,
  type ShellCommand,
  type Stage,
} from '../../../model';
import { resolvePath } from '../paths';
import { tagChanged } from './baseTag';
import { folderBefore } from './resolvedFolder';
import { startBlock } from './startBlock';
import { assisted, insert, newlineOf, startWithComments } from './text';

/** What a program needs to run, and where the build leaves it. */
interface Runtime {
  image: string;
  /** The file or folder to copy, as an absolute path. */
  artefact: string;
  review: string;
}

/** Variables that only a build reads. */
const OF_BUILDS =
  /^(?:CGO_ENABLED|GO[A-Z]+|CARGO_\w+|RUST\w*|MAVEN_\w+|GRADLE_\w+|DOTNET_CLI_\w+|NUGET_\w+|DEBIAN_FRONTEND)$/;

/** Adds a second stage that takes the program over, or the runtime variant of the base where nothing is built. */
export function runtimeStage(build: Build, final: Stage): Fix | undefined {
  if (build.stages.length !== 1 || final.base.kind !== 'image')
    return undefined;
  const jre = jreVariant(build, final);
  if (jre) return jre;
  const block = startBlock(final);
  const [first] = block;
  const program = programOf(final);
  const [image] = final.from?.args ?? [];
  if (!first || !program || !image || !movesAlone(final)) return undefined;
  const folder = folderAtStart(build, final);
  const runtime = runtimeOf(build, final, program, folder);
  if (!runtime) return undefined;
  const name = final.name ?? 'build';
  const newline = newlineOf(build);
  const { artefact } = runtime;
  const lines = [
    '',
    `FROM ${runtime.image}`,
    ...(folder === '/' ? [] : [`WORKDIR ${folder}`]),
    `COPY --from=${name} ${artefact} ${artefact}`,
  ];
  const at = startWithComments(build, first);
  const above = build.dockerfile.text.slice(0, at);
  const gap = /\n\r?\n$/.test(above) ? lines.slice(1) : lines;
  return assisted(
    `${runtime.review} See which other files the program reads, and copy them as well.`,
    ...(final.name === undefined
      ? [insert(build, image.end, ' AS build')]
      : []),
    insert(build, at, gap.map(line => line + newline).join('')),
  );
}

/** The words of the last ENTRYPOINT, or CMD where there is none, in exec form. */
function programOf(final: Stage): string[] | undefined {
  const starts = [...final.all('entrypoint'), ...final.all('cmd')];
  const words = (final.all('entrypoint').pop() ?? final.all('cmd').pop())?.exec;
  return words?.length && starts.every(({ exec }) => exec) ? words : undefined;
}

/** Whether what says how the container starts means the same in another stage. */
function movesAlone(final: Stage): boolean {
  const block = startBlock(final);
  const own = final.instructions
    .filter(({ name }) => name === 'env')
    .flatMap(assignments)
    .every(({ name }) => OF_BUILDS.test(name));
  return (
    own &&
    !final.scripts.some(({ unread, foreign }) => unread ?? foreign) &&
    block.every(({ name, body, execForm }) => {
      if (name === 'user') return /^\d+(?::\d+)?$/.test(body);
      if (name === 'healthcheck') return /^none$/i.test(body) || !!execForm;
      return name !== 'volume' && !body.includes('$');
    }) &&
    !final.instructions.some(
      ({ name }) => name === 'shell' || name === 'onbuild',
    )
  );
}

/** The folder that the program starts in. */
function folderAtStart(build: Build, final: Stage): string {
  const [first] = startBlock(final);
  const folder = folderBefore(build, final, first);
  if (folder !== undefined) return folder;
  // The image of Go starts in a folder of its own, those of Java and Rust in the root.
  const { root } = final;
  const name = root.kind === 'image' ? officialName(root.image) : undefined;
  return name === 'golang' ? '/go' : '/';
}

function runtimeOf(
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

const BUILDS_JAVA = /^(?:mvn|mvnw|gradle|gradlew|javac|jlink|ant|sbt|jar)$/;

/** The JRE of the same version, where the JDK builds nothing. */
function jreVariant(build: Build, final: Stage): Fix | undefined {
  const { root, scripts } = final;
  if (root.kind !== 'image' || officialName(root.image) !== 'eclipse-temurin')
    return undefined;
  const { tag = '' } = root.image;
  const match =
    /^(\d[\w.]*?)(?:-jdk)?((?:-(?:alpine|noble|jammy|focal|ubi\d+)[\w.-]*)?)$/.exec(
      tag,
    );
  const builds = scripts.some(
    ({ unread, commands }) =>
      unread !== undefined ||
      commands.some(({ name }) => BUILDS_JAVA.test(name)),
  );
  if (!match || builds) return undefined;
  return assisted(
    'The JRE runs programs but compiles none, and has no jcmd or jstack to look into them.',
    tagChanged(build, final, tag, `${match[1]}-jre${match[2]}`),
  );
}
