import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { scorecard } from '../__testUtils__/fixtureScorecard';
import { component } from '../__testUtils__/harness';
import { aspectColumns, PLAIN, readAspect } from './Aspect';
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

  it('moves not with overrides, which belong to aspects', () => {
    const overrides = [{ filter: { kind: 'API' }, checks: { tidy: 'off' } }];
    const version = (fixture: JsonObject) =>
      new Scorecards([registration], { fixture }).version;
    expect(version({ overrides })).toBe(version({}));
    expect(version({ overrides, strict: true })).toBe(
      version({ strict: true }),
    );
  });

  it('names each setting that cannot be used, in full', () => {
    const fixture = {
      checks: { tidy: 'loud' },
      overrides: [
        { filter: { kind: 'API' }, checks: { nobody: 'off' } },
        { filter: { kind: { $foo: 1 } } },
      ],
    };
    const key = 'goldenPath.policies.fixture';
    const severities = 'off, critical, high, medium, low, info';
    expect(() => new Scorecards([registration], { fixture })).toThrow(
      new InputError(
        [
          `${key}.checks.tidy must be one of ${severities}`,
          `${key}.overrides[0].checks.nobody names no check of fixture; \`golden-path checks\` lists them`,
          `${key}.overrides[1].filter must be a filter predicate of Backstage, such as { "kind": "Component" }`,
        ].join('\n'),
      ),
    );
  });

  it('gives the same aspect to entities that differ in nothing that counts', () => {
    const filter = { 'metadata.tags': { $contains: 'lenient' } };
    const settings = { checks: { tidy: 'off' } };
    const scorecards = new Scorecards([registration], {
      fixture: { overrides: [{ filter, ...settings }] },
    });
    const aspect = (name: string, metadata = {}) => {
      const entity = component(name);
      Object.assign(entity.metadata, metadata);
      return scorecards.aspectOf(entity);
    };
    expect(aspect('a')).toBe(PLAIN);
    expect(aspect('b', { tags: ['other'] })).toBe(PLAIN);
    const lenient = aspect('c', { tags: ['lenient', 'x'] });
    expect(lenient.overrides).toEqual({ fixture: [settings] });
    expect(lenient.key).toMatch(/^[\w-]{22}$/);
    expect(aspect('d', { tags: ['lenient'] })).toEqual(lenient);
    const annotations = { 'golden-path/image': 'r/a:1' };
    const named = aspect('e', { annotations });
    expect(named.entity).toMatchObject({ name: 'e', annotations });
    expect(aspect('f', { annotations }).key).not.toBe(named.key);
    expect(readAspect(aspectColumns(named))).toEqual(named);
    expect(readAspect(aspectColumns(PLAIN))).toBe(PLAIN);
  });

  it('names the known ones where one is unknown', () => {
    const scorecards = new Scorecards([registration], {});
    expect(scorecards.get('fixture')).toBe(scorecard);
    expect(() => scorecards.get('nope')).toThrow(
      "Unknown scorecard 'nope' in parameter 'scorecard'; known are fixture",
    );
  });
});
