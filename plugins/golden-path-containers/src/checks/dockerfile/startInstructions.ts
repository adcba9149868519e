import type { Instruction } from '../../dockerfile';
import { once, type Build, type Stage } from '../../model';

/** A CMD or ENTRYPOINT with its stage. */
export interface Start {
  instruction: Instruction;
  stage: Stage;
}

/** All CMD and ENTRYPOINT instructions. */
export function startInstructions(build: Build): Start[] {
  return once(build, readStarts);
}

function readStarts({ stages }: Build): Start[] {
  const found: Start[] = [];
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      const { name } = instruction;
      if (name === 'cmd' || name === 'entrypoint')
        found.push({ instruction, stage });
    }
  }
  return found;
}

/** Whether a body was meant to be a JSON array: BuildKit takes it as a shell command without a word. */
export function isBrokenExec({ name, body, execForm }: Instruction): boolean {
  if (execForm?.kind === 'strings' || !body.startsWith('[')) return false;
  if (execForm) return true;
  // In RUN a `[` may be the test command.
  return (
    name !== 'run' || /^\[(?:['"“]|\s+['"“][^'"”]*['"”]\s*,).*\]$/.test(body)
  );
}
