import { assessed, linesOf } from '../__testUtils__/suppressed';
import { prepareTerraform } from '../terraform';

beforeAll(() => prepareTerraform());

const KEY = 'resource "aws_kms_key" "a" {';

describe('in time', () => {
  it('ends on the day before the one that trivy is given', () => {
    const files = {
      'main.tf': `#trivy:ignore:AVD-AWS-0065:exp:2027-02-01\n${KEY}\n}\n`,
    };
    expect(linesOf(files, 'key-not-rotated', '2027-01-31')).toEqual([[], [2]]);
    expect(linesOf(files, 'key-not-rotated', '2027-02-01')).toEqual([[2], []]);
    expect(assessed(files, '2027-01-01').validUntil).toBe('2027-01-31');
  });

  it('ends after the last day of the own form', () => {
    const files = {
      'main.tf': `# golden-path ignore=key-not-rotated reason="x" until=2027-01-31\n${KEY}\n}\n`,
    };
    expect(linesOf(files, 'key-not-rotated', '2027-01-31')).toEqual([[], [2]]);
    expect(linesOf(files, 'key-not-rotated', '2027-02-01')).toEqual([[2], []]);
  });
});

describe('in documents', () => {
  it.each([
    ['  # golden-path ignore=owner-unnamed reason="a demo"\n', [], [5]],
    ['  # golden-path ignore=owner-unnamed\n', [5], []],
    ['', [4], []],
  ])('by the comment %j', (comment, counting, waived) => {
    const files = {
      'catalog-info.yaml': `kind: Component\nmetadata: { name: lake, annotations: { golden-path/data-model: streaming } }\nspec:\n${comment}  owner: guests\n`,
      'main.tf': 'resource "aws_glue_job" "a" {\n  name = "a"\n}\n',
    };
    expect(linesOf(files, 'owner-unnamed')).toEqual([counting, waived]);
  });
});

describe('names of checks that are not ours', () => {
  const tf = 'resource "aws_glue_job" "a" {\n  name = "a"\n}\n';
  const flaws = (path: string, text: string) =>
    linesOf({ 'main.tf': tf, [path]: text }, 'suppression-flawed')[0];
  const comment = (id: string) => `golden-path ignore=${id} reason="x"`;

  it.each([
    ['run-cd', []],
    ['key-not-rotatd', [1]],
    ['key-not-rotated', []],
  ])('leaves what is far from ours alone in a template: %s', (id, lines) => {
    const text = `# ${comment(
      id,
    )}\nResources:\n  A: { Type: AWS::Glue::Job }\n`;
    expect(flaws('template.yaml', text)).toEqual(lines);
  });

  it.each([
    ['run-cd', []],
    ['key-not-rotatd', [3]],
  ])('leaves what is far from ours alone in a page: %s', (id, lines) => {
    const text = `# Why\n\n<!-- ${comment(id)} -->\nSo.\n`;
    expect(flaws('docs/why.md', text)).toEqual(lines);
  });

  it('takes no example of a page for a comment', () => {
    const one = comment('key-not-rotatd');
    const text = `# ${one}\n\n\`\`\`yaml\n# ${one}\n<!-- ${one} -->\n\`\`\`\nWrite \`<!-- ${one} -->\` # ${one}\n`;
    expect(flaws('docs/how.md', text)).toEqual([]);
    expect(flaws('docs/how.md', `---\n# ${one}\na: b\n---\n${text}`)).toEqual([
      2,
    ]);
  });

  it('knows them where no other scorecard reads', () => {
    expect(flaws('b.tf', `# ${comment('run-cd')}\n`)).toEqual([1]);
  });
});
