import type { Check, Scorecard } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import { UsageError } from './UsageError';

/** Every scorecard that the command knows. */
export const scorecards: Scorecard[] = [containerScorecard, dataScorecard];

/** The scorecard of this id, or all of them. */
export function chooseScorecards(id?: string): Scorecard[] {
  if (id === undefined) return scorecards;
  const chosen = scorecards.filter(s => s.id === id);
  if (chosen.length) return chosen;
  const ids = scorecards.map(s => s.id).join(', ');
  throw new UsageError(`There is no scorecard ${id}. There is: ${ids}.`);
}

/** The check of this id, and the scorecard it belongs to. */
export function findCheck(id: string): {
  scorecard: Scorecard;
  check: Check<any>;
} {
  for (const scorecard of scorecards) {
    const check = scorecard.checks.find(c => c.id === id);
    if (check) return { scorecard, check };
  }
  const near = scorecards
    .flatMap(s => s.checks.map(c => c.id))
    .filter(other => other.includes(id) || id.includes(other));
  const hint = near.length ? ` Did you mean ${near.join(' or ')}?` : '';
  throw new UsageError(
    `There is no check ${id}.${hint} \`golden-path checks\` lists them all.`,
  );
}
