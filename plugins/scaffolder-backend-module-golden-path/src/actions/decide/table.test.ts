import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholderIn } from 'backstage-plugin-golden-path-data';
import { parse } from 'yaml';
import { TEMPLATES } from '../../__testUtils__/paths';
import {
  decisionsOf,
  ruleFor,
  templateOf,
  type Decided,
  type Overrides,
  type PipelineAnswers,
} from './decisionsOf';
import { problemsOf } from './problemsOf';
import {
  ANSWERS,
  DECISIONS,
  OFFERED_TEMPLATES,
  PIPELINE_TEMPLATES,
} from './table';

const REASON =
  'The volume is that of one week in the year; the rest of it is far below, and a run may then take until noon.';

function subsets<T>(values: readonly T[]): T[][] {
  return values
    .reduce<T[][]>(
      (sets, value) => [...sets, ...sets.map(set => [...set, value])],
      [[]],
    )
    .filter(set => set.length);
}

/** What is asked about domains, in every combination; of their number what lies around the border. */
const DOMAINS = [1, 2, 3].flatMap(domains =>
  [true, false].flatMap(platformTeam =>
    [true, false].map(federatedGovernance => ({
      ...{ domains, platformTeam, federatedGovernance },
    })),
  ),
);

/** Every combination of answers. What is asked about domains bears on one decision alone, and takes turns over the others. */
function everyAnswer(): PipelineAnswers[] {
  const all: PipelineAnswers[] = [];
  for (const volume of ANSWERS.volume)
    for (const latency of ANSWERS.latency)
      for (const mutability of ANSWERS.mutability)
        for (const consumers of subsets(ANSWERS.consumers))
          for (const team of subsets(ANSWERS.team))
            all.push({
              dataset: 'orders',
              ...{ volume, latency, mutability, consumers, team },
              ...DOMAINS[all.length % DOMAINS.length],
            });
  return all;
}

const LEAST: PipelineAnswers = {
  dataset: 'orders',
  volume: '1 GB',
  latency: 'day',
  mutability: 'append',
  consumers: ['dashboards'],
  team: ['sql'],
  domains: 1,
  platformTeam: false,
  federatedGovernance: false,
};

const reasons = Object.fromEntries(
  DECISIONS.map(({ practice }) => [practice, { because: REASON }]),
);

const analytics = templateOf('analytics')!;

function refusal(answers: Partial<PipelineAnswers>, overrides?: Overrides) {
  return decisionsOf(analytics, { ...LEAST, ...answers }, overrides).problems;
}

describe('the table', () => {
  it('asks about domains for a mesh alone', () => {
    const asked = DECISIONS.filter(({ rules, options }) =>
      [...rules, ...options.flatMap(({ against }) => against)].some(
        ({ when }) =>
          'domains' in when ||
          'platformTeam' in when ||
          'federatedGovernance' in when,
      ),
    );
    expect(asked.map(({ practice }) => practice)).toEqual(['data-mesh']);
  });

  it.each(PIPELINE_TEMPLATES.map(one => [one.id, one] as const))(
    'decides for every combination of answers, or says why it cannot be: %s',
    (_, template) => {
      const wrong = new Set<string>();
      const seen = new Set<string>();
      let taken = 0;
      for (const answers of everyAnswer()) {
        const { decisions, problems } = decisionsOf(template, answers, reasons);
        if (problems.length) {
          for (const problem of problems)
            if (!/cannot come from/.test(problem)) wrong.add(problem);
          continue;
        }
        taken += 1;
        for (const decided of decisions) {
          const text = JSON.stringify(decided);
          if (seen.has(text)) continue;
          seen.add(text);
          for (const flaw of flawsOf(decided)) wrong.add(flaw);
        }
      }
      expect([...wrong]).toEqual([]);
      expect(taken).toBeGreaterThan(0);
    },
    60_000,
  );

  it('uses each of its rules and of its options', () => {
    const used = new Set<unknown>();
    for (const answers of everyAnswer())
      for (const { id } of PIPELINE_TEMPLATES)
        for (const decision of DECISIONS)
          used.add(ruleFor(decision, answers, id));
    for (const { rules, options } of DECISIONS) {
      expect(rules.filter(rule => !used.has(rule))).toEqual([]);
      expect(options.map(({ id }) => id)).toEqual(
        expect.arrayContaining(rules.map(({ take }) => take)),
      );
    }
  }, 60_000);

  it('ends every list of rules and of objections with one that always holds', () => {
    for (const { rules, options } of DECISIONS) {
      expect(rules[rules.length - 1].when).toEqual({});
      for (const { against } of options)
        expect(against[against.length - 1].when).toEqual({});
    }
  });

  it('follows itself where no reason is given and it builds what it recommends', () => {
    const { decisions, problems } = decisionsOf(analytics, LEAST);
    expect(problems).toEqual([]);
    expect(
      decisions.map(({ practice, decision, chosen }) => [
        practice,
        decision,
        chosen.join(),
      ]),
    ).toEqual([
      ['processing-engine', 'adopted', 'athena,step-functions'],
      ['streaming-service', 'not-adopted', ''],
      ['query-engine', 'adopted', 'athena'],
      ['data-format', 'adopted', 'iceberg'],
      ['data-mesh', 'not-adopted', ''],
      ['ml-decision', 'not-adopted', ''],
    ]);
    expect(decisions.some(({ overridden }) => overridden)).toBe(false);
  });
});

it('sends people to templates that there are, and to no other', () => {
  const { targets } = parse(
    readFileSync(join(TEMPLATES, 'all.yaml'), 'utf8'),
  ).spec;
  expect(OFFERED_TEMPLATES.map(({ id }) => `./pipeline-${id}.yaml`)).toEqual(
    targets.filter((target: string) => target.startsWith('./pipeline-')),
  );
});

describe('what cannot be', () => {
  it.each(['hour', 'minute', 'second'] as const)(
    'refuses data of a %s from a nightly batch, whatever the reason, and proposes',
    latency => {
      const [problem, ...more] = refusal({ latency }, reasons);
      expect(more).toEqual([]);
      expect(problem).toContain('runs once a night');
      const { latency: ages } = ANSWERS;
      const others = OFFERED_TEMPLATES.filter(({ keeps }) =>
        keeps.some(kept => ages.indexOf(kept) >= ages.indexOf(latency)),
      );
      expect(others.length).toBeGreaterThan(0);
      for (const { id } of others) expect(problem).toContain(`pipeline-${id}`);
      expect(problem).toContain('or allow a day');
    },
  );

  it('refuses what is not recommended without a reason, and names the template that has it', () => {
    const problems = refusal({ volume: '10 TB' });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('Glue Spark jobs is recommended');
    expect(problems[1]).toContain(
      'pipeline-analytics builds Amazon Athena. No template builds it yet.',
    );
    expect(
      refusal({ volume: '10 TB' }, { 'query-engine': { because: 'So.' } }),
    ).toHaveLength(2);
  });

  it('refuses an engine that the template does not build, and says that none does', () => {
    const chosen = 'flink';
    const because = REASON;
    expect(refusal({}, { 'processing-engine': { chosen, because } })).toEqual([
      'pipeline-analytics does not build Managed Service for Apache Flink. No template builds it yet.',
    ]);
    expect(
      refusal({}, { 'processing-engine': { chosen: 'spark' } })[0],
    ).toMatch(
      /^"spark" is no choice for the processing engine: take athena, glue/,
    );
  });

  it('records an override with its reason', () => {
    const { decisions } = decisionsOf(analytics, LEAST, {
      'data-mesh': { chosen: 'later', because: REASON },
    });
    const mesh = decisions.find(({ practice }) => practice === 'data-mesh')!;
    expect(mesh).toMatchObject({
      decision: 'later',
      overridden: true,
      recommended: 'One lake with contracts',
    });
    expect(mesh.because.startsWith(REASON)).toBe(true);
    expect(refusal({}, { 'data-mesh': { chosen: 'later' } })).toHaveLength(1);
    // A form sends what is left empty.
    expect(refusal({}, { 'data-mesh': { chosen: '', because: '' } })).toEqual(
      [],
    );
  });

  it('refuses one owner for both, and texts that nobody has written', () => {
    const good = {
      owner: 'group:default/lake',
      businessOwner: 'group:default/shop',
      kpi: 'Hours to close the month',
    };
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf({ ...good, businessOwner: 'Lake' })).toHaveLength(1);
    expect(
      problemsOf({
        ...good,
        kpi: 'TODO',
        overrides: { 'data-mesh': { because: 'to be done' } },
      }),
    ).toEqual([
      'The measure of value still has to be written.',
      'The reason for data-mesh still has to be written.',
    ]);
  });
});

function flawsOf({
  practice,
  because,
  options,
  rejected,
  title,
}: Decided): string[] {
  const texts = [because, ...rejected.map(one => one.because)];
  return [
    ...(because.length < 120 ? [`${practice}: short: ${because}`] : []),
    ...(because.length > 1_200 ? [`${practice}: long: ${because}`] : []),
    ...(rejected.length ? [] : [`${practice}: nothing was rejected`]),
    ...(options.includes(title) ? [] : [`${practice}: ${title} is no option`]),
    ...texts.filter(
      text => /undefined|[{}]/.test(text) || placeholderIn(text) !== undefined,
    ),
  ];
}
