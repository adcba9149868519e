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
