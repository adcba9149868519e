import {
  assess,
  evidenceOf,
  scoreOf,
} from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { suppressions } from '../checks';
import { anyProject } from '../__testUtils__/anyProject';
import { matchesGlob } from './matchesGlob';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

beforeAll(() => anyProject.prepare?.());

const { checks } = anyProject;
const NAMED = checks.filter(({ id }) => id !== 'suppression-flawed');
const examples = checks.flatMap(check =>
  check.examples.fail.flatMap(({ files }) =>
    Object.entries(files).flatMap(([path, text]) =>
      /\.(tf|ya?ml)$/.test(path) ? [{ path, text, files }] : [],
    ),
  ),
);

const assessed = (files: Record<string, string>) =>
  assess(anyProject, evidenceOf(files), { today: '2026-11-25' });

/** What is found, by whom and how often, wherever it stands: a comment moves lines. */
function shapeOf(files: Record<string, string>): string[] {
  return assessed(files)
    .checks.filter(({ id }) => id !== 'suppression-flawed')
    .flatMap(({ id, findings }) =>
      findings.map(
        ({ message }) => `${id}: ${message.replace(/line \d+/g, 'line …')}`,
      ),
    )
    .sort();
}

describe('whatever the file', () => {
  const comments = fc
    .constantFrom(...NAMED)
    .chain(check =>
      fc.constantFrom(
        `# golden-path ignore=${check.id} reason="x"`,
        `# golden-path global ignore=${check.id} reason="x"`,
        ...check.equivalents.map(({ tool, id }) =>
          tool === 'trivy' ? `# trivy:ignore:${id}` : `# checkov:skip=${id}:x`,
        ),
      ),
    );

  it('a suppression hides no finding, waives none of another check, and leaves the score without it as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        comments,
        fc.nat(60),
        ({ path, text, files }, comment, place) => {
          const lines = text.split('\n');
          // A document keeps its meaning only if the comment is one.
          const at = place % lines.length;
          if (/<<|[|>][+-]?\s*$/m.test(text)) return;
          lines.splice(at, 0, comment);
          const changed = { ...files, [path]: lines.join('\n') };
          expect(shapeOf(changed)).toEqual(shapeOf(files));
          const before = assessed(files);
          const after = assessed(changed);
          // The comment itself may be found unsound, or sound.
          const raw = (one: typeof before) =>
            scoreOf(
              one.checks
                .filter(({ id }) => id !== 'suppression-flawed')
                .map(check => ({
                  ...check,
                  outcome: check.unwaived ?? check.outcome,
                })),
            ).score;
          expect(raw(after)).toBe(raw(before));
          const named = /ignore=([\w-]+)/.exec(comment)?.[1];
          const byIt = after.checks.flatMap(({ id, findings }) =>
            findings.flatMap(({ waived }) =>
              waived?.tool === 'golden-path' &&
              waived.file === path &&
              waived.line === at + 1
                ? [id]
                : [],
            ),
          );
          expect(byIt.filter(id => id !== named)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('hostile texts', () => {
  const took = (files: Record<string, string>) => {
    const start = performance.now();
    const model = anyProject.read(evidenceOf(files), {});
    suppressions.look(model);
    const check = checks.find(({ id }) => id === 'key-not-rotated')!;
    for (const finding of Array.from({ length: 2_000 }, (_, line) => ({
      ...{ file: 'main.tf', line, endLine: line + 5, message: '' },
    })))
      suppressions.of(model, check, finding, '2026-11-25');
    return performance.now() - start;
  };

  it.each([
    ['many own comments', '# golden-path ignore=no-such reason="x"\n'],
    ['many marks of trivy', `#trivy:ignore:${'a*'.repeat(400)}b\n`],
    ['a line of marks', `${'#trivy:ignore:AWS-0065 '.repeat(40_000)}\n`],
    ['many skips', '#checkov:skip=CKV_AWS_7:x\n'],
    ['long reasons', `# golden-path ignore=a reason=${'"x '.repeat(300)}\n`],
    ['spaces', `#${' '.repeat(2_000)}golden-path ignore${' '.repeat(2_000)}\n`],
  ])('take bounded time: %s', (_, line) => {
    const block = 'resource "aws_kms_key" "a" {\n}\n';
    const filler = line.repeat(Math.ceil(700_000 / line.length));
    expect(took({ 'main.tf': `${filler}${block}` })).toBeLessThan(HANGING);
  });

  it('takes bounded time for metadata', () => {
    const rules = Array.from({ length: 5_000 }, (_, i) => ({
      ...{ id: `AwsSolutions-IAM${i % 9}`, reason: 'as agreed' },
      applies_to: ['Action::s3:*', { regex: '/(a+)+$/' }],
    }));
    const text = JSON.stringify({
      Resources: {
        Key: {
          Type: 'AWS::KMS::Key',
          Metadata: {
            cdk_nag: { rules_to_suppress: rules },
            'golden-path': [[[]], 'x', { __proto__: null, ignore: {} }, 1],
            guard: { SuppressedRules: { a: 1 } },
            checkov: { skip: 'no list' },
          },
        },
      },
    });
    expect(took({ 'template.json': text })).toBeLessThan(HANGING);
  });
});

it.each<[string, string, boolean]>([
  ['foo-test-bar', '*-test-*', true],
  ['foo-test-bar', '*-example-*', false],
  ['test', '*test', true],
  ['example', 'test', false],
  ['test', 'test', true],
  ['aba', 'ab*ba', false],
  ['ab', '*', true],
  ['', '', true],
])('%s and the pattern %s', (text, pattern, fits) => {
  expect(matchesGlob(text, pattern)).toBe(fits);
});
