import { effectivePolicy, withOverrides } from './policyOverrides';

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

describe('effectivePolicy', () => {
  it('is the base where no override matches', () => {
    const { overrides, ...base } = policy;
    expect(effectivePolicy(policy, () => false)).toEqual(base);
    expect(effectivePolicy({}, () => true)).toEqual({});
    expect(effectivePolicy({ overrides: 'x' }, () => true)).toEqual({});
  });

  it('applies the overrides that match, in order, and merges checks and budgets by key', () => {
    const asked: unknown[] = [];
    const effective = effectivePolicy(policy, filter => {
      asked.push(filter);
      return JSON.stringify(filter) === '{"kind":"API"}';
    });
    expect(effective).toEqual({
      healthcheck: false,
      platforms: ['linux/amd64', 'linux/arm64'],
      checks: { strict: 'off', mild: 'off' },
      imageBudgets: { go: 1 },
    });
    expect(asked).toHaveLength(3);
  });

  it('replaces anything else, and changes nothing of what it was given', () => {
    const before = structuredClone(policy);
    const settings = { platforms: ['linux/arm64'], checks: 'no object' };
    expect(withOverrides(policy, [settings])).toMatchObject(settings);
    expect(policy).toEqual(before);
  });
});
