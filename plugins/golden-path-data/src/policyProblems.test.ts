import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  assess,
  evidenceOf,
  policyProblems,
} from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import { DATA_POLICY_KEYS, policyOf } from './model/policy';
import { dataPolicyProblems } from './policyProblems';
import { dataScorecard } from './scorecard';

beforeAll(() => dataScorecard.prepare?.());

const modelOf = (policy: any) => dataScorecard.read(evidenceOf({}), policy);

describe('dataPolicyProblems', () => {
  it.each([
    [
      { tierWord: {} },
      'tierWord',
      'is no setting of data-tier-compliance; did you mean tierWords?',
    ],
    [{ xyz: 1 }, 'xyz', expect.stringMatching(/; they are tierWords, /)],
    [
      { tierWords: ['raw'] },
      'tierWords',
      'must be an object from a tier to a list of words',
    ],
    [
      { tierWords: { bronze: ['l0'] } },
      'tierWords.bronze',
      'is no tier; they are raw, transformed, curated',
    ],
    [
      { tierWords: { raw: 'l0' } },
      'tierWords.raw',
      'must be a list of at most 50, each a word, such as landing',
    ],
    [
      { tierWords: { raw: ['l0', ''] } },
      'tierWords.raw[1]',
      'must be a word, such as landing',
    ],
    [
      { tierWords: { raw: ['l0'], curated: ['L0'] } },
      'tierWords.curated[0]',
      'stands for raw as well; a word stands for one tier',
    ],
    [{ tierTag: 1 }, 'tierTag', expect.stringContaining('such as data:tier')],
    [
      { tierTag: 'aws:tier' },
      'tierTag',
      expect.stringContaining('such as data:tier'),
    ],
    [
      { costTags: 'owner' },
      'costTags',
      expect.stringContaining('must be a list'),
    ],
    [
      { costTags: ['owner', 'a*'] },
      'costTags[1]',
      expect.stringContaining('the key of a tag'),
    ],
  ])('%j: %s', (settings, key, message) => {
    expect(dataPolicyProblems(settings as any)).toEqual([{ key, message }]);
  });

  it('bears anything, and reads what it finds nothing wrong with', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...DATA_POLICY_KEYS), fc.jsonValue()),
        settings => {
          const wrong = dataPolicyProblems(settings as any);
          const read = policyOf(modelOf(settings));
          const right = (key: string) =>
            wrong.some(one => one.key.startsWith(key))
              ? undefined
              : settings[key];
          expect(read.tierTag).toEqual(right('tierTag'));
          expect(read.costTags ?? []).toEqual(
            expect.arrayContaining((right('costTags') ?? []) as any[]),
          );
        },
      ),
    );
  });

  it('finds nothing wrong with the example of the documentation', () => {
    const docs = readFileSync(
      resolve(__dirname, '../../../docs/configuration.md'),
      'utf8',
    );
    const blocks = [...docs.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```/gm)];
    const policies = blocks.flatMap(
      ([, text]) =>
        parse(text)?.goldenPath?.policies?.['data-tier-compliance'] ?? [],
    );
    expect(policies.flatMap(policy => Object.keys(policy))).toEqual(
      expect.arrayContaining([...DATA_POLICY_KEYS, 'checks']),
    );
    for (const policy of policies)
      expect(policyProblems(dataScorecard, policy)).toEqual([]);
  });
});

describe('the policy', () => {
  const outcomes = (id: string, text: string, policy: any) =>
    assess(dataScorecard, evidenceOf({ 'main.tf': text }), {
      policy,
    }).checks.find(check => check.id === id)!;
  const bucket = (name: string, tags = '') =>
    `resource "aws_s3_bucket" "${name}" {\n  bucket = "acme-${name}"\n${tags}}\n`;

  it.each([
    ['trusted', { curated: ['trusted'] }, 'is curated by'],
    ['level-2', { transformed: ['Level 2'] }, 'is transformed by'],
    ['silver', { curated: ['silver'] }, 'is curated by'],
    ['level-22', { transformed: ['Level 2'] }, undefined],
    ['trusted', {}, undefined],
  ])('says what %s means: %j', (name, tierWords, message) => {
    const { findings } = outcomes('tier-untagged', bucket(name), { tierWords });
    expect(findings[0]?.message ?? '').toContain(message ?? '');
    expect(findings.length).toBe(message ? 1 : 0);
  });

  it('names the tag that tells a tier', () => {
    const tag = '  tags = { "acme:level" = "curated" }\n';
    const policy = { tierTag: 'acme:level' };
    const outcome = (text: string, given: any = {}) =>
      outcomes('tier-untagged', text, given).outcome;
    expect(outcome(bucket('curated', tag))).toBe('failed');
    expect(outcome(bucket('curated', tag), policy)).toBe('passed');
    const [{ fix }] = outcomes(
      'tier-untagged',
      bucket('curated'),
      policy,
    ).findings;
    expect(fix!.edits[0].text).toContain('"acme:level"');
  });

  it('names the tags for cost', () => {
    const tags = '  tags = { Team = "lake", "acme.io/cost" = "4711" }\n';
    const outcome = (policy: any) =>
      outcomes('cost-tags-missing', bucket('raw', tags), policy).outcome;
    expect(outcome({})).toBe('failed');
    expect(outcome({ costTags: ['Team', 'acme.io/cost'] })).toBe('passed');
    expect(outcome({ costTags: ['team'] })).toBe('failed');
    expect(outcome({ costTags: [] })).toBe('passed');
  });
});
