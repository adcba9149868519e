import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { TEMPLATES } from '../../__testUtils__/paths';
import { createDecideAction } from './decide';
import { decisionsOf, type PipelineAnswers } from './decisionsOf';
import { ANSWERS, OFFERED_TEMPLATES, PIPELINE_TEMPLATES } from './table';

const QUESTIONS = 'parts/questions/pipeline';
const question = (name: string) =>
  parse(readFileSync(join(TEMPLATES, QUESTIONS, `${name}.yaml`), 'utf8'));
const { volume, mutability, consumers, team } = question('shape');

const INPUT = {
  template: 'pipeline-analytics',
  owner: 'group:default/lake',
  businessOwner: 'group:default/shop',
  kpi: 'Hours to close the month',
  answers: {
    dataset: 'orders',
    volume: volume.default,
    latency: question('latencyOfNight').latency.default,
    mutability: mutability.default,
    consumers: consumers.default,
    team: team.default,
    domains: 1,
    platformTeam: false,
    federatedGovernance: false,
  } satisfies PipelineAnswers,
};

async function run(input: Partial<typeof INPUT>) {
  const action = createDecideAction();
  const context = createMockActionContext({ input: { ...INPUT, ...input } });
  await action.handler(
    context as unknown as Parameters<typeof action.handler>[0],
  );
  return Object.fromEntries(
    (context.output as jest.Mock).mock.calls as [string, any][],
  );
}

describe('the form', () => {
  it('asks what the table knows', () => {
    expect({
      volume: volume.enum,
      latency: question('latencyOfNight').latency.enum,
      mutability: mutability.enum,
      consumers: consumers.items.enum,
      team: team.items.enum,
    }).toEqual(ANSWERS);
    expect(question('latencyOfStream').latency.enum).toEqual(ANSWERS.latency);
  });

  it.each([
    ['latencyOfNight', ['analytics', 'business-intelligence']],
    [
      'latencyOfStream',
      ['streaming', 'iot', 'loosely-coupled', 'fraud-detection'],
    ],
    ['latencyOfLogs', ['operational-analytics']],
  ])('refuses the ages that no %s can keep or needs', (name, ids) => {
    const { latency } = question(name);
    const taken = ANSWERS.latency.filter(
      one => !latency.not.enum.includes(one),
    );
    for (const id of ids) {
      const { keeps } = PIPELINE_TEMPLATES.find(one => one.id === id)!;
      expect([...keeps].sort()).toEqual([...taken].sort());
    }
    expect(taken).toContain(latency.default);
    expect(latency.errorMessage.not).toMatch(/template pipeline-/);
  });

  it('sends people to templates that there are, and to no other', () => {
    const offered = OFFERED_TEMPLATES.map(({ id }) => `pipeline-${id}`);
    const questions = readdirSync(join(TEMPLATES, QUESTIONS)).filter(name =>
      name.startsWith('latencyOf'),
    );
    for (const name of questions) {
      const { latency } = question(name.replace('.yaml', ''));
      const named = latency.errorMessage.not.match(/pipeline-[a-z-]+/g);
      expect([name, named]).toEqual([name, expect.any(Array)]);
      expect(offered).toEqual(expect.arrayContaining(named));
    }
  });

  it('asks for a reason where a nightly template does not follow the table, and nowhere else', () => {
    const [small, large] = question('largeVolume').volume.oneOf;
    const template = PIPELINE_TEMPLATES.find(({ id }) => id === 'analytics')!;
    const refused = ANSWERS.volume.filter(
      one =>
        decisionsOf(template, { ...INPUT.answers, volume: one }).problems
          .length,
    );
    expect(refused).toEqual([large.properties.volume.const]);
    expect([...small.properties.volume.enum, ...refused]).toEqual(
      ANSWERS.volume,
    );
  });
});

describe('golden-path:decide', () => {
  it('dates what it decides, and names the folder of each record', async () => {
    const output = await run({});
    const today = new Date().toISOString().slice(0, 10);
    expect(output).toMatchObject({
      today,
      model: 'analytics',
      promise: { value: 26, unit: 'h' },
      recorded: {
        processing: 'decisions',
        streaming: 'decisions',
        query: 'decisions',
        format: 'decisions',
      },
    });
    for (const one of Object.values<any>(output.decisions)) {
      expect(one.date).toBe(today);
      expect(one.reviewBy > today).toBe(true);
    }
  });

  it('looks sooner at what waits', async () => {
    const answers = { ...INPUT.answers, domains: 3 };
    const { decisions, reviewBy } = await run({ answers });
    expect(decisions['data-mesh'].decision).toBe('later');
    expect(decisions['data-mesh'].reviewBy < reviewBy).toBe(true);
  });

  it('refuses everything that is wrong at once', async () => {
    const answers = { ...INPUT.answers, latency: 'second' as const };
    await expect(
      run({ answers: answers as never, businessOwner: INPUT.owner }),
    ).rejects.toThrow(
      /^The business owner is the technical owner too.*\nData that is at most a few seconds old/,
    );
  });
});
