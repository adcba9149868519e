import type { JsonObject } from '@backstage/types';
import {
  assess,
  type Assessment,
  type Evidence,
  type NamedImage,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { MOST_IMAGES } from './assess/Assessor';
import { storable } from './assess/storable';
import { withinSize } from './assess/withinSize';

/** Where a worker thread finds a scorecard: plain data, since functions do not travel there. @internal */
export interface ScorecardTask {
  /** Absolute path of the module that exports the scorecard. */
  module: string;
  scorecard: string;
  evidence: Evidence;
}

/** What a worker thread is asked to assess. @internal */
export interface AssessTask extends ScorecardTask {
  policy: JsonObject;
  /** `YYYY-MM-DD` in UTC. */
  today: string;
}

const LONGEST_REFERENCE = 500;

/** The entry of a worker thread. @internal */
export default async function assessTask(
  task: AssessTask,
): Promise<Assessment> {
  const { policy, today, evidence } = task;
  const options = { policy, today, excerpts: true, picture: true };
  const scorecard = scorecardOf(task);
  await scorecard.prepare?.();
  return withinSize(storable(assess(scorecard, evidence, options)));
}

/** Another entry: the images that a scorecard wants to see; one beyond those that are read tells that there are more. @internal */
export function namedImages(task: ScorecardTask): NamedImage[] {
  const named = scorecardOf(task).images?.(task.evidence) ?? [];
  return named
    .filter(({ reference }) => reference.length <= LONGEST_REFERENCE)
    .slice(0, MOST_IMAGES + 1);
}

function scorecardOf({ module, scorecard: id }: ScorecardTask): Scorecard {
  const { scorecard }: { scorecard?: Scorecard } = require(module);
  if (scorecard?.id === id) return scorecard;
  throw new Error(`${module} does not export 'scorecard' with the id '${id}'`);
}
