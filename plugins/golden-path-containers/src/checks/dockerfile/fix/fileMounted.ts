import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../../dockerfile';
import { callsOf } from '../../../knowledge/scriptCalls';
import type { Build, Script, Stage } from '../../../model';
import { resolvePath } from '../paths';
import { sourcesOf, destinationOf } from '../sources';
import { folderBefore } from './resolvedFolder';
import { commandRemoved } from './removeCommand';
import { assisted, deletion, insert, replace, type MaybeEdit } from './text';

/** Which package manager reads a file with credentials. */
const READERS: Array<[file: RegExp, manager: string]> = [
  [/(?:^|\/)\.npmrc$/, 'npm'],
  [/(?:^|\/)\.npmrc$/, 'yarn'],
  [/(?:^|\/)\.(?:pypirc|netrc)$/, 'pip'],
];

/** Mounts a copied file with credentials for the RUN instructions that install, in the place of the copy. */
export function fileMounted(
  build: Build,
  stage: Stage,
  copy: Instruction,
  file: string,
): Fix | undefined {
  const managers = READERS.filter(([form]) => form.test(file)).map(
    ([, manager]) => manager,
  );
  const target = targetOf(build, stage, copy, file);
  const runs = stage.scripts.filter(
    script =>
      script.instruction.start > copy.start &&
      callsOf(script).calls.some(
        call => call?.action === 'install' && managers.includes(call.manager),
      ),
  );
  if (!target || !runs.length || copy.exec) return undefined;
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/^\./, '');
  const removals = runs.flatMap(script => removal(build, script, target, file));
  return assisted(
    `Build with --secret id=${id},src=${file}: the file is there while the command runs, and stays nowhere. Name it in .dockerignore as well.`,
    withoutSource(build, copy, file),
    ...runs.map(({ instruction }) =>
      insert(
        build,
        instruction.keyword.end,
        ` --mount=type=secret,id=${id},target=${target}`,
      ),
    ),
    ...removals,
  );
}

/** Where the file comes to lie. */
function targetOf(
  build: Build,
  stage: Stage,
  copy: Instruction,
  file: string,
): string | undefined {
  const destination = destinationOf(copy)?.text ?? '';
  if (!/^[\w./-]+$/.test(destination)) return undefined;
  const folder = destination.startsWith('/')
    ? '/'
    : folderBefore(build, stage, copy);
  if (folder === undefined) return undefined;
  const whole = resolvePath(folder, destination);
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /(?:^|\/)\.{0,2}$/.test(destination)
    ? resolvePath(whole, name)
    : whole;
}

/** The copy without this file, or no copy at all. */
function withoutSource(
  build: Build,
  copy: Instruction,
  file: string,
): MaybeEdit {
  const sources = sourcesOf(copy);
  const at = sources.findIndex(({ text }) => text === file);
  if (at < 0) return undefined;
  if (sources.length === 1) return deletion(build, copy);
  const next = sources[at + 1] ?? destinationOf(copy);
  return replace(build, { start: sources[at].start, end: next.start }, '');
}

/** A `rm` of the file, which cannot remove what is mounted. */
function removal(
  build: Build,
  script: Script,
  target: string,
  file: string,
): MaybeEdit[] {
  return script.commands
    .filter(
      ({ name, args }) =>
        name === 'rm' &&
        args.some(arg => arg === target || arg === file) &&
        args.every(
          arg => arg.startsWith('-') || arg === target || arg === file,
        ),
    )
    .map(command => commandRemoved(build, script, command));
}
