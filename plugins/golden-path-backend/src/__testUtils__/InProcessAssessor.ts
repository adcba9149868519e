import type { Evidence, NamedImage } from 'backstage-plugin-golden-path-common';
import type { Assessor, AssessorResult, AssessTerms } from '../assess/Assessor';
import assessTask, { namedImages } from '../worker';

const FIXTURE = {
  module: require.resolve('./fixtureScorecard'),
  scorecard: 'fixture',
};

/** Does what worker threads do, without threads and limits. */
export class InProcessAssessor implements Assessor {
  /** How many pieces of evidence were assessed. */
  assessed = 0;

  async assess(
    evidence: Evidence,
    { overrides, today }: AssessTerms,
  ): Promise<AssessorResult> {
    this.assessed += 1;
    const policy = Object.assign({}, ...(overrides.fixture ?? []));
    const assessment = await assessTask({
      ...FIXTURE,
      evidence,
      policy,
      today,
    });
    return { assessments: [assessment], limited: false };
  }

  async namedImages(evidence: Evidence): Promise<NamedImage[]> {
    return namedImages({ ...FIXTURE, evidence });
  }

  async close(): Promise<void> {}
}
