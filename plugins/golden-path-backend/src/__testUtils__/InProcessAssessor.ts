import type { Evidence } from 'backstage-plugin-golden-path-common';
import type { Assessor, AssessorResult } from '../assess/Assessor';
import assessTask from '../worker';

/** Does what worker threads do, without threads and limits. */
export class InProcessAssessor implements Assessor {
  /** How many pieces of evidence were assessed. */
  assessed = 0;

  async assess(evidence: Evidence): Promise<AssessorResult> {
    this.assessed += 1;
    const assessment = assessTask({
      module: require.resolve('./fixtureScorecard'),
      scorecard: 'fixture',
      evidence,
      policy: {},
    });
    return { assessments: [assessment], limited: false };
  }

  async close(): Promise<void> {}
}
