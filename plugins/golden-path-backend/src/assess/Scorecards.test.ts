import { scorecard } from '../__testUtils__/fixtureScorecard';
import { Scorecards } from './Scorecards';

const registration = { scorecard, module: '/nowhere' };

describe('Scorecards', () => {
  it('has a version that moves with the verdicts and nothing else', () => {
    const version = (changes: object, policies = {}) =>
      new Scorecards(
        [{ ...registration, scorecard: { ...scorecard, ...changes } }],
        policies,
      ).version;
    const base = version({});
    expect(version({ title: 'Other' })).toBe(base);
    expect(version({ version: '2' })).not.toBe(base);
    expect(version({}, { fixture: { strict: true } })).not.toBe(base);
  });

  it('refuses two of one id', () => {
    expect(() => new Scorecards([registration, registration], {})).toThrow(
      "Two scorecards have the id 'fixture'",
    );
  });

  it('refuses a policy for none', () => {
    expect(() => new Scorecards([registration], { fixtur: {} })).toThrow(
      'goldenPath.policies.fixtur names no scorecard; known are fixture',
    );
  });

  it('names the known ones where one is unknown', () => {
    const scorecards = new Scorecards([registration], {});
    expect(scorecards.get('fixture')).toBe(scorecard);
    expect(() => scorecards.get('nope')).toThrow(
      "Unknown scorecard 'nope' in parameter 'scorecard'; known are fixture",
    );
  });
});
