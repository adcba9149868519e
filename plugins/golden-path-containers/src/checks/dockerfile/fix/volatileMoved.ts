import type { Fix } from 'backstage-plugin-golden-path-common';
import { type Build } from '../../../model';
import { placed, type Placed } from '../placed';
import { movedBelow } from './moveBelow';
import { assisted, safe } from './text';

/** Instructions that cannot read a variable unless they name it. */
const BLIND = new Set(
  'add arg cmd copy entrypoint env expose healthcheck label maintainer onbuild shell stopsignal user volume workdir'.split(
    ' ',
  ),
);

/**
 * Moves an ARG or ENV below the last install of its stage that runs again for it.
 *
 * @param names - the variables it sets
 * @param runs - the RUN instructions that install something
 */
export function volatileMoved(
  build: Build,
  { instruction, stage, index }: Placed,
  names: string[],
  runs: Placed[],
): Fix | undefined {
  if (!stage) return undefined;
  const costly = runs.filter(run => run.stage === stage && run.index > index);
  const target = costly[costly.length - 1];
  if (!target) return undefined;
  const { text } = build.dockerfile;
  const between = placed(build).slice(index + 1, target.index + 1);
  const mentioned = between.some(({ instruction: { start, end } }) =>
    names.some(name => text.slice(start, end).includes(name)),
  );
  if (mentioned) return undefined;
  const edits = movedBelow(build, instruction, target.instruction);
  const installs = new Set(costly.map(run => run.instruction));
  const blind = between.every(
    item => BLIND.has(item.instruction.name) || installs.has(item.instruction),
  );
  return blind
    ? safe('Nothing in between uses it.', ...edits)
    : assisted(
        'Nothing in between names it; see that no program called there reads it from its environment.',
        ...edits,
      );
}
