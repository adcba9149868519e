import type { Instruction } from '../../../dockerfile';
import type { Stage } from '../../../model';

/** What says how a container starts, and changes no files. */
const STARTING = new Set(
  'cmd entrypoint expose healthcheck label stopsignal user volume maintainer'.split(
    ' ',
  ),
);

/** The instructions at the end of a stage that only say how it starts. */
export function startBlock({ instructions }: Stage): Instruction[] {
  let first = instructions.length;
  while (first > 0 && STARTING.has(instructions[first - 1].name)) first--;
  return instructions.slice(first);
}

const INTERPRETER =
  /^(?:.*\/)?(?:bash|sh|ash|dash|zsh|python[\d.]*|pypy[\d.]*|node|irb|php|perl|jshell|iex|erl|ghci|R|julia|pwsh)$/;

/** Whether an image starts a shell or an interpreter alone: others build on it, or a person works in it. */
export function isBase({ chain }: Stage): boolean {
  const own = chain.flatMap(({ instructions }) => instructions);
  const cmd = own.findLast(({ name }) => name === 'cmd')?.exec;
  return (
    cmd?.length === 1 &&
    INTERPRETER.test(cmd[0]) &&
    !own.some(({ name }) => name === 'entrypoint')
  );
}
