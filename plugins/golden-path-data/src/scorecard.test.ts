import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { anyProject } from './__testUtils__/anyProject';
import { dataScorecard } from './scorecard';

const { checks, practices } = dataScorecard;

beforeAll(() => dataScorecard.prepare?.());

describe('metadata', () => {
  it('has unique kebab-case ids', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(checks.map(check => [check.id, check] as const))(
    '%s speaks to people, in French too',
    (_, check) => {
      expect(check.title).toMatch(/^[A-Za-z][^.!?]{8,70}$/);
      expect(check.rationale).toMatch(/^[A-Z].{30,240}\.$/);
      expect(check.remedy).toMatch(/^[A-Z].{20,320}[.`]$/);
      expect(practices.map(({ id }) => id)).toContain(check.practice);
      expect(check.translations?.fr?.title).toMatch(/^.{9,100}$/);
    },
  );

  it('has a title of each practice in French', () => {
    for (const { translations } of practices)
      expect(translations?.fr?.summary).toMatch(/^.{30,}\.$/);
  });

  it.each(checks.map(check => [check.id, check] as const))(
    '%s is fixable exactly if an example shows a fix',
    (_, check) => {
      const fixes = check.examples.fail.flatMap(({ files, policy }) =>
        assess({ ...anyProject, checks: [check] }, evidenceOf(files), {
          policy,
        }).checks[0].findings.filter(({ fixable }) => fixable),
      );
      expect(fixes.length > 0).toBe(check.fixable);
    },
  );
});

describe('outcomes', () => {
  it('does not apply to a project without infrastructure', () => {
    const { score, checks: results } = assess(
      dataScorecard,
      evidenceOf({ 'main.go': 'package main' }),
    );
    expect(score).toBeUndefined();
    for (const { id, outcome } of results)
      expect({ id, outcome }).toEqual({ id, outcome: 'not-applicable' });
  });

  it('is undecided where a module was not read', () => {
    const results = assess(
      dataScorecard,
      evidenceOf({ 'main.tf': 'module "x" {\n  source = "a/b/aws"\n}\n' }),
    ).checks;
    expect(results.find(({ id }) => id === 'lifecycle-missing')).toMatchObject({
      outcome: 'no-evidence',
      reason: 'main.tf:1: the module a/b/aws is not read.',
    });
  });
});
