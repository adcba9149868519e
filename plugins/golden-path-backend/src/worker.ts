import type { JsonObject } from '@backstage/types';
import {
  assess,
  type Assessment,
  type Evidence,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { storable } from './assess/storable';
import { withinSize } from './assess/withinSize';

/** What a worker thread is asked to do: plain data, since functions do not travel there. @internal */
export interface AssessTask {
  /** Absolute path of the module that exports the scorecard. */
  module: string;
  scorecard: string;
  evidence: Evidence;
  policy: JsonObject;
}

/** The entry of a worker thread. @internal */
export default function assessTask(task: AssessTask): Assessment {
  const { scorecard }: { scorecard?: Scorecard } = require(task.module);
  if (scorecard?.id !== task.scorecard) {
    throw new Error(
      `${task.module} does not export 'scorecard' with the id '${task.scorecard}'`,
    );
  }
  const options = { policy: task.policy, excerpts: true };
  return withinSize(storable(assess(scorecard, task.evidence, options)));
}
