import type { Token } from '../../dockerfile';
import type { Stage } from '../../model';

/** The name in `FROM image AS name`, where it is written. */
export function stageNameToken({ name, from }: Stage): Token | undefined {
  return name === undefined ? undefined : from?.args[2];
}

/** The `AS` in `FROM image AS name`, where it is written. */
export function asToken({ name, from }: Stage): Token | undefined {
  return name === undefined ? undefined : from?.args[1];
}
