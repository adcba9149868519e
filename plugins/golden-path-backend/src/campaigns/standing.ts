import type { CampaignEntity } from 'backstage-plugin-golden-path-common';
import type { Legend } from '../database/marks';

/** How an entity is stored, as far as a campaign asks. */
export interface MarkedEntity {
  state: string;
  legend: string | null;
  practice_marks: string | null;
}

/** How far an entity is with these practices; `undefined` where none of them applies, so that it takes no part. */
export function standingOf(
  { state, legend, practice_marks: marks }: MarkedEntity,
  practices: string[],
  legends: Map<string, Legend>,
): Pick<CampaignEntity, 'standing' | 'failed' | 'undecided'> | undefined {
  if (state === 'no-source' || state === 'nothing-here') return undefined;
  const known = legend ? legends.get(legend)?.practices : undefined;
  // What was never read, or under another version of the scorecard, is not done.
  const markOf = (practice: string) => {
    const at = known?.indexOf(practice) ?? -1;
    return at < 0 ? 'o' : marks?.[at] ?? 'o';
  };
  const failed = practices.filter(practice => markOf(practice) === 'f');
  const undecided = practices.filter(practice => markOf(practice) === 'o');
  if (failed.length) return { standing: 'open', failed, undecided };
  if (undecided.length) return { standing: 'unread', failed, undecided };
  const applies = practices.some(practice => markOf(practice) !== '-');
  return applies ? { standing: 'done', failed, undecided } : undefined;
}
