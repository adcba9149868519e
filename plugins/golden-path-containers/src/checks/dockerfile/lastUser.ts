import type { Build } from '../../model';
import { placed, type Placed } from './placed';

/** The USER that the shipped image starts as: the last one of the final stage, or of what it builds on. */
export function lastUser(build: Build): Placed | undefined {
  const chain = new Set(build.final?.chain);
  // A stage comes after those it builds on, so the last one in the file is the one that counts.
  return placed(build)
    .filter(
      ({ instruction, stage }) =>
        instruction.name === 'user' && stage && chain.has(stage),
    )
    .pop();
}

/** The user of `user:group`. */
export function userName(value: string): string {
  return value.trim().split(':')[0];
}
