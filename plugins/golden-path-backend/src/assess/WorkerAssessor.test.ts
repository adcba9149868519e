import { mockServices } from '@backstage/backend-test-utils';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { Scorecards } from './Scorecards';
import { WorkerAssessor } from './WorkerAssessor';

const LIMITS = { count: 2, timeoutMs: 15_000, memoryMb: 64 };

function workers(limits: Partial<typeof LIMITS> = {}, module?: string) {
  const registered =
    module ?? require.resolve('../__testUtils__/fixtureScorecard');
  return new WorkerAssessor({
    scorecards: new Scorecards([{ scorecard, module: registered }], {}),
    limits: { ...LIMITS, ...limits },
    logger: mockServices.logger.mock(),
    // What `backstage-cli package start` gives to the backend, and Node to its threads.
    execArgv: [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    ],
  });
}

jest.setTimeout(60_000);

describe('WorkerAssessor', () => {
  let assessor: WorkerAssessor;
  afterEach(() => assessor.close());

  it('assesses in a thread', async () => {
    assessor = workers();
    const evidence = evidenceOf({ marks: 'tidy=passed safe=failed' });
    const { assessments, limited } = await assessor.assess(evidence);
    expect(limited).toBe(false);
    expect(assessments).toMatchObject([
      { scorecard: 'fixture', score: 20, grade: 'E', files: 1 },
    ]);
  });

  it('ends what takes too long, and goes on', async () => {
    assessor = workers({ timeoutMs: 8_000, count: 1 });
    // A first run starts the thread, so that the limit measures the work.
    await assessor.assess(evidenceOf({ marks: 'tidy=passed' }));
    const [hostile, good] = await Promise.all([
      assessor.assess(evidenceOf({ marks: 'loop' })),
      assessor.assess(evidenceOf({ marks: 'tidy=passed' })),
    ]);
    expect(hostile.limited).toBe(true);
    expect(hostile.assessments[0]).toMatchObject({ coverage: 0 });
    const reason = 'The assessment took longer than 8 s and was stopped';
    for (const check of hostile.assessments[0].checks) {
      expect(check).toMatchObject({ outcome: 'error', reason });
    }
    expect(good.assessments[0].score).toBe(100);
  });

  it('ends what takes too much memory, and goes on', async () => {
    assessor = workers({ count: 1 });
    const hostile = await assessor.assess(evidenceOf({ marks: 'hog' }));
    expect(hostile.limited).toBe(true);
    expect(hostile.assessments[0].checks[0]).toMatchObject({
      outcome: 'error',
      reason: 'The assessment needed more than 64 MB of memory and was stopped',
    });
    const good = await assessor.assess(evidenceOf({ marks: 'tidy=passed' }));
    expect(good.assessments[0].score).toBe(100);
  });

  it('does not blame the evidence for a broken module', async () => {
    assessor = workers({}, require.resolve('./Scorecards'));
    await expect(
      assessor.assess(evidenceOf({ marks: 'tidy=passed' })),
    ).rejects.toThrow("does not export 'scorecard' with the id 'fixture'");
  });
});
