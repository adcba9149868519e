import type { Fix } from 'backstage-plugin-golden-path-common';
import {
  assignments,
  officialName,
  type Build,
  type Stage,
} from '../../../model';
import { jreVariant } from './jreVariant';
import { folderBefore } from './resolvedFolder';
import { runtimeOf } from './runtimes';
import { startBlock } from './startBlock';
import { assisted, insert, newlineOf, startWithComments } from './text';

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
