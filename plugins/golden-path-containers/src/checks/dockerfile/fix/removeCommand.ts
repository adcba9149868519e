import type { Build, Script, ShellCommand } from '../../../model';
import { itemOf, remove, runList } from './runList';
import type { MaybeEdit } from './text';

/** Takes one command out of its RUN, where it stands alone between `&&` and `;`. */
export function commandRemoved(
  build: Build,
  script: Script,
  command: ShellCommand,
): MaybeEdit {
  const list = runList(script);
  const item = list && itemOf(build, list, command);
  // A pipe is more than this command.
  if (!list || !item || command.piped) return undefined;
  return remove(build, list, item);
}
