import { InputError } from '@backstage/errors';
import type { Scorecard } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { dataScorecard } from 'backstage-plugin-golden-path-data';

const SCORECARDS: Scorecard[] = [containerScorecard, dataScorecard];

/** The scorecards that a template may ask for; the first is the default. */
export const SCORECARD_IDS = SCORECARDS.map(scorecard => scorecard.id);

/** @throws InputError that names the known ones where there is none of that id */
export function scorecardOf(id: string): Scorecard {
  const found = SCORECARDS.find(scorecard => scorecard.id === id);
  if (found) return found;
  throw new InputError(
    `There is no scorecard "${id}". Known: ${SCORECARD_IDS.join(', ')}.`,
  );
}
