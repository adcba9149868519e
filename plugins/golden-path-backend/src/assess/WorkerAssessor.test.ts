import { mockServices } from '@backstage/backend-test-utils';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { Scorecards } from './Scorecards';
import { WorkerAssessor } from './WorkerAssessor';

const TERMS = { overrides: {}, today: '2026-03-01' };
const LIMITS = { count: 2, timeoutMs: 15_000, memoryMb: 64 };

function workers(
  limits: Partial<typeof LIMITS> = {},
  module?: string,
  policies = {},
) {
  const registered =
    module ?? require.resolve('../__testUtils__/fixtureScorecard');
  return new WorkerAssessor({
    scorecards: new Scorecards([{ scorecard, module: registered }], policies),
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
    const { assessments, limited } = await assessor.assess(evidence, TERMS);
    expect(limited).toBe(false);
    expect(assessments).toMatchObject([
      { scorecard: 'fixture', score: 20, grade: 'E', files: 1 },
    ]);
  });

  it('assesses on the terms of an aspect, and of the day', async () => {
    const policies = { fixture: { checks: { small: 'off' } } };
    assessor = workers({}, undefined, policies);
    const evidence = evidenceOf({
      marks: 'tidy=failed waive=tidy until=2026-03-05 small=failed safe=failed',
    });
    const overrides = { fixture: [{ checks: { safe: 'info' } }] };
    const outcomes = async (today: string) => {
      const result = await assessor.assess(evidence, { overrides, today });
      const [{ checks, validUntil }] = result.assessments;
      return [validUntil, ...checks.map(c => `${c.severity} ${c.outcome}`)];
    };
    const rest = ['low not-applicable', 'info failed'];
    expect(await outcomes('2026-03-05')).toEqual([
      ...['2026-03-05', 'medium not-applicable', ...rest],
    ]);
    expect(await outcomes('2026-03-06')).toEqual([
      ...[undefined, 'medium failed', ...rest],
    ]);
  });

  it('names images in a thread, as far as it has time', async () => {
    assessor = workers({ timeoutMs: 8_000, count: 1 });
    const reference = 'r.example.com/shop:1';
    const named = evidenceOf({ marks: `image=${reference}` });
    expect(await assessor.namedImages(named)).toEqual([
      { reference, namedIn: { file: 'marks', line: 1 } },
    ]);
    expect(await assessor.namedImages(evidenceOf({}))).toEqual([]);
    const hostile = evidenceOf({ marks: 'loop' });
    expect(await assessor.namedImages(hostile)).toBeUndefined();
  });

  it('ends what takes too long, and goes on', async () => {
    assessor = workers({ timeoutMs: 8_000, count: 1 });
    // A first run starts the thread, so that the limit measures the work.
    await assessor.assess(evidenceOf({ marks: 'tidy=passed' }), TERMS);
    const [hostile, good] = await Promise.all([
      assessor.assess(evidenceOf({ marks: 'loop' }), TERMS),
      assessor.assess(evidenceOf({ marks: 'tidy=passed' }), TERMS),
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
    const hostile = await assessor.assess(evidenceOf({ marks: 'hog' }), TERMS);
    expect(hostile.limited).toBe(true);
    expect(hostile.assessments[0].checks[0]).toMatchObject({
      outcome: 'error',
      reason: 'The assessment needed more than 64 MB of memory and was stopped',
    });
    const good = await assessor.assess(
      evidenceOf({ marks: 'tidy=passed' }),
      TERMS,
    );
    expect(good.assessments[0].score).toBe(100);
  });

  it('does not blame the evidence for a broken module', async () => {
    assessor = workers({}, require.resolve('./Scorecards'));
    await expect(
      assessor.assess(evidenceOf({ marks: 'tidy=passed' }), TERMS),
    ).rejects.toThrow("does not export 'scorecard' with the id 'fixture'");
  });
});
