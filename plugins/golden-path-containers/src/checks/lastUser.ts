import type { Build } from '../model';
import { placed, type Placed } from './placed';

/** The USER that the shipped image starts as: the last one of the final stage, or of what it builds on. */
export function lastUser(build: Build): Placed | undefined {
  const chain = build.final?.chain ?? [];
  for (const stage of [...chain].reverse()) {
    const last = placed(build)
      .filter(item => item.stage === stage && item.instruction.name === 'user')
      .pop();
    if (last) return last;
  }
  return undefined;
}

/** The user of `user:group`. */
export function userName(value: string): string {
  return value.trim().split(':')[0];
}
