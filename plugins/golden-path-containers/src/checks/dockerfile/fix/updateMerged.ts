import type { Fix } from 'backstage-plugin-golden-path-common';
import { callsOf } from '../../../knowledge/scriptCalls';
import type { Build, Script, Stage } from '../../../model';
import { mergedRuns } from './mergeRuns';
import { isChain, runList } from './runList';
import { deletion, insert, safe } from './text';

/** What may stand between an update and its install without a part in either. */
const BYSTANDERS = new Set(['env', 'arg', 'label', 'expose', 'maintainer']);

/** Moves the update of a package index into the RUN that installs from it. */
export function updateMerged(
  build: Build,
  stage: Stage,
  script: Script,
): Fix | undefined {
  const { scripts, instructions } = stage;
  const next = scripts[scripts.indexOf(script) + 1];
  const list = runList(script);
  const into = next && runList(next);
  if (!list || !into || !isChain(list) || !installs(script, next))
    return undefined;
  const between = instructions.slice(
    instructions.indexOf(script.instruction) + 1,
    instructions.indexOf(next.instruction),
  );
  const reason =
    'The update runs where it is needed, right before the install, and nothing in between depends on it.';
  if (flagsOf(script) !== flagsOf(next)) return undefined;
  if (!between.length) {
    const edits = mergedRuns(build, [script, next]);
    if (edits) return safe(reason, ...edits);
  }
  if (!between.every(({ name }) => BYSTANDERS.has(name))) return undefined;
  const commands = build.dockerfile.text.slice(
    list.items[0].start,
    list.items[list.items.length - 1].end,
  );
  // In front of a list with `;` a failure of the update would be passed over.
  if (commands.includes('\n') || !isChain(into)) return undefined;
  return safe(
    reason,
    deletion(build, script.instruction),
    insert(build, into.items[0].start, `${commands} && `),
  );
}

function installs(script: Script, next: Script): boolean {
  const update = callsOf(script).calls.find(call => call?.action === 'update');
  return callsOf(next).calls.some(
    call => call?.manager === update?.manager && call?.action === 'install',
  );
}

function flagsOf({ instruction }: Script): string {
  return instruction.flags.map(({ text }) => text).join(' ');
}
