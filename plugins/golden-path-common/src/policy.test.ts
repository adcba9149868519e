import type { JsonValue } from '@backstage/types';
import { assess } from './assess';
import { evidenceOf } from './evidence';
import { policyProblems } from './policy';
import type { Check, Scorecard, Severity } from './scorecard';

function fails(id: string, severity: Severity): Check<unknown> {
  return {
    ...{ id, severity, title: id, practice: id, rationale: '', remedy: '' },
    ...{ fixable: false, equivalents: [], examples: { pass: [], fail: [] } },
    run: () => ({
      outcome: 'failed',
      findings: [{ file: 'a', line: 1, endLine: 1, message: 'Bad' }],
    }),
  };
}

const card: Scorecard = {
  ...{ id: 'card', title: '', version: '1', practices: [], nothingHere: '' },
  checks: [fails('strict', 'critical'), fails('mild', 'low')],
  wants: () => true,
  read: () => ({}),
  policyProblems: policy =>
    Object.keys(policy).map(key => ({ key, message: 'is unknown' })),
};
const run = (checks: Record<string, string>) =>
  assess(card, evidenceOf({ a: '' }), { policy: { checks } }).checks;

describe('checks in a policy', () => {
  it('can be switched off, or weigh otherwise', () => {
    expect(run({ strict: 'off', mild: 'high' })).toMatchObject([
      {
        outcome: 'not-applicable',
        reason: 'Switched off by the policy.',
        findings: [],
      },
      { outcome: 'failed', severity: 'high' },
    ]);
  });

  it('stay as they are where the setting is none', () => {
    expect(run({ strict: 'loud', toString: 'off' })[0]).toMatchObject({
      outcome: 'failed',
      severity: 'critical',
    });
  });
});

describe('policyProblems', () => {
  it('are none for settings that can be used', () => {
    expect(policyProblems(card, {})).toEqual([]);
    expect(policyProblems(card, { checks: { mild: 'off' } })).toEqual([]);
  });

  it('name the key', () => {
    expect(
      policyProblems(card, {
        checks: { mild: 'loud', nobody: 'off' },
        other: 1,
      }),
    ).toEqual([
      {
        key: 'checks.mild',
        message: 'must be one of off, critical, high, medium, low, info',
      },
      {
        key: 'checks.nobody',
        message: expect.stringContaining('names no check of card'),
      },
      { key: 'other', message: 'is unknown' },
    ]);
    expect(policyProblems(card, { checks: ['mild'] })).toMatchObject([
      { key: 'checks' },
    ]);
  });

  it('name the key within overrides too', () => {
    const filter = { kind: 'API' };
    const keysOf = (overrides: JsonValue) =>
      policyProblems(card, { overrides }).map(({ key }) => key);
    expect(keysOf([{ filter, checks: { mild: 'off' } }])).toEqual([]);
    expect(
      keysOf([
        { filter, checks: { mild: 'loud' } },
        { other: 1, overrides: [] },
        'mild',
      ]),
    ).toEqual([
      'overrides[0].checks.mild',
      'overrides[1].filter',
      'overrides[1].other',
      'overrides[1].overrides',
      'overrides[2]',
    ]);
    expect(keysOf({ filter })).toEqual(['overrides']);
  });
});
