import type { Instruction } from '../../../dockerfile';
import { userOf } from '../../../knowledge/users';
import type { Build, Stage } from '../../../model';
import { placed } from '../placed';
import { userName } from '../lastUser';

/** Who runs an instruction; `undefined` where that is not known. */
export function userBefore(
  build: Build,
  stage: Stage,
  instruction: Instruction,
): 'root' | 'other' | undefined {
  const chain = new Set(stage.chain);
  const last = placed(build).findLast(
    item =>
      item.stage &&
      chain.has(item.stage) &&
      item.instruction.name === 'user' &&
      item.instruction.start < instruction.start,
  );
  if (last?.stage) {
    const user = last.stage.scope.expand(last.instruction.body, last.index);
    if (!user.known) return undefined;
    return /^(?:root|0+)$/.test(userName(user.value)) ? 'root' : 'other';
  }
  const { root } = stage;
  if (root.kind === 'scratch') return 'root';
  if (root.kind !== 'image') return undefined;
  const user = userOf(root.image);
  return user === 'dropping' ? 'root' : user;
}
