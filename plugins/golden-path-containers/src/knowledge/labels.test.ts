import { isLabelKind, isOfKind, type LabelKind } from './labels';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const right: Record<LabelKind, string[]> = {
  text: ['', 'a b'],
  url: ['https://example.com', 'http://a/b?c#d', 'git+ssh://x/y'],
  semver: ['0.0.1', '1.2.3', '1.2.3-alpha.1+b.2', '10.20.30-0a'],
  hash: ['0123abc', '0123456789abcdef0123456789abcdef01234567'],
  rfc3339: ['2026-11-25T08:00:00Z', '2026-11-25t08:00:60.123+01:00'],
  spdx: [
    'MIT',
    'Apache-2.0',
    'GPL-2.0+ WITH Classpath-exception-2.0',
    '(MIT OR ISC)',
  ],
  email: ['a@b', 'jo.doe+x@mail.example.com'],
};
const wrong: Record<LabelKind, string[]> = {
  text: [],
  url: ['', 'example.com', 'https://', 'https:// a', '/a'],
  semver: ['', '1', '1.2', 'v1.2.3', '01.2.3', '1.2.3-', '1.2.3+'],
  hash: ['', '0123ab', '0123ABC', '0123456g', '0123abcd'],
  rfc3339: [
    '',
    '2026-11-25',
    '2026-13-01T00:00:00Z',
    '2026-11-25T24:00:00Z',
    '2026-11-25T08:00:00',
  ],
  spdx: ['', 'my own', 'MIT OR', 'MIT AND AND ISC', 'MIT ISC'],
  email: ['', 'a', '@b', 'a@', 'a@b@c', 'a b@c', 'a@.b'],
};

describe.each(Object.keys(right) as LabelKind[])('%s', kind => {
  it.each(right[kind])('takes %j', value => {
    expect(isOfKind(value, kind)).toBe(true);
  });

  it('refuses others', () => {
    expect(wrong[kind].filter(value => isOfKind(value, kind))).toEqual([]);
  });

  it('is quick on long values', () => {
    const started = performance.now();
    for (const piece of ['a', '1.', '0', '-a', 'a@', 'A AND ', '(', ' '])
      isOfKind(piece.repeat(100_000), kind);
    for (const piece of ['a', '1.', '0', '-a', 'a@', 'A AND ', '(', ' '])
      isOfKind(`${piece.repeat(300)}!`, kind);
    expect(performance.now() - started).toBeLessThan(HANGING);
  });
});

it('knows its names', () => {
  expect(isLabelKind('semver')).toBe(true);
  expect(isLabelKind('toString')).toBe(false);
  expect(isLabelKind(1)).toBe(false);
});
