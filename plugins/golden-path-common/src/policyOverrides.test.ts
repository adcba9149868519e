import { overridesOf, withOverrides } from './policyOverrides';

const policy = {
  healthcheck: false,
  platforms: ['linux/amd64', 'linux/arm64'],
  checks: { strict: 'off', mild: 'high' },
  overrides: [
    { filter: { kind: 'API' }, healthcheck: true, checks: { mild: 'off' } },
    { filter: { kind: 'Tool' }, platforms: ['linux/amd64'] },
    { filter: { kind: 'API' }, healthcheck: false, imageBudgets: { go: 1 } },
    'no override',
  ],
};

/** The settings of the overrides for this kind. */
const settingsFor = (kind: string) =>
  overridesOf(policy)
    .filter(({ filter }) => JSON.stringify(filter) === `{"kind":"${kind}"}`)
    .map(({ settings }) => settings);

describe('overridesOf', () => {
  it('takes a filter and settings apart, and leaves out what is neither', () => {
    expect(overridesOf(policy)).toHaveLength(3);
    expect(overridesOf(policy)[1]).toEqual({
      filter: { kind: 'Tool' },
      settings: { platforms: ['linux/amd64'] },
    });
    expect(overridesOf({})).toEqual([]);
    expect(overridesOf({ overrides: 'x' })).toEqual([]);
  });
});

describe('withOverrides', () => {
  it('is the base where no override applies', () => {
    const { overrides, ...base } = policy;
    expect(withOverrides(policy, [])).toEqual(base);
    expect(withOverrides({}, [])).toEqual({});
  });

  it('applies overrides in order, and merges checks and budgets by key', () => {
    expect(withOverrides(policy, settingsFor('API'))).toEqual({
      healthcheck: false,
      platforms: ['linux/amd64', 'linux/arm64'],
      checks: { strict: 'off', mild: 'off' },
      imageBudgets: { go: 1 },
    });
  });

  it('replaces anything else, and changes nothing of what it was given', () => {
    const before = structuredClone(policy);
    const settings = { platforms: ['linux/arm64'], checks: 'no object' };
    expect(withOverrides(policy, [settings])).toMatchObject(settings);
    expect(withOverrides(policy, settingsFor('Tool'))).toMatchObject({
      platforms: ['linux/amd64'],
    });
    expect(policy).toEqual(before);
  });
});
