import type { Instruction } from '../../dockerfile';
import type { Build, Stage } from '../../model';

/** An instruction with its stage and its place in the file, which a scope needs to tell a variable's value. */
export interface Placed {
  instruction: Instruction;
  /** `undefined` before the first FROM. */
  stage: Stage | undefined;
  index: number;
}

/** Many checks walk over the same build. */
const known = new WeakMap<Build, Placed[]>();

/** All instructions of a build in the order of the file, FROM included. */
export function placed(build: Build): Placed[] {
  let found = known.get(build);
  if (!found) {
    found = place(build);
    known.set(build, found);
  }
  return found;
}

function place({ dockerfile, stages }: Build): Placed[] {
  const fragment = stages.length === 1 && !stages[0].from;
  let at = fragment ? 0 : -1;
  return dockerfile.instructions.map((instruction, index) => {
    if (instruction.name === 'from') at++;
    return { instruction, stage: stages[at], index };
  });
}
