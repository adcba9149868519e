import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { projectsFolder } from './testing/projectsFolder';
import { runHere } from './testing/runHere';

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
});

/** A function that says what is wrong with a value, by the schema of this name. */
function mistakesBy(name: string) {
  const file = resolve(__dirname, '../../../docs/schemas', name);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  return (value: unknown) => {
    validate(value);
    return validate.errors ?? [];
  };
}

const projects = projectsFolder();

/** A lake in which consumption reads raw data: findings that are known by several steps. */
const LAKE = `Resources:
  Raw: { Type: AWS::S3::Bucket }
  Curated: { Type: AWS::S3::Bucket }
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyDocument:
            Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: !Sub '\${Raw.Arn}/*' }]
  Notebook:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { RoleArn: !GetAtt Role.Arn }
`;

describe('docs/schemas/check-output.schema.json', () => {
  const mistakes = mistakesBy('check-output.schema.json');

  /** Files of all kinds: fine, with failures, with open questions, without anything, unreadable. */
  const kinds: Record<string, string | Uint8Array> = {
    'good/Dockerfile':
      'FROM golang:1.25.3 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n\nFROM scratch\nCOPY --from=build /app /app\nUSER 1000\nENTRYPOINT ["/app"]\n',
    'bad/Dockerfile':
      'FROM golang:latest\nARG PASSWORD=x\nRUN apt-get update\nRUN apt-get install curl\nCMD go run .\n',
    'open/Dockerfile': 'ARG BASE\nFROM ${BASE}\nRUN make\n',
    'fragment/Dockerfile': 'RUN make\n',
    'broken/Dockerfile': 'FROM\nCOPY <<EOF /a\nnever closed\n',
    'empty/Dockerfile': '',
    'binary/Dockerfile': new Uint8Array(100),
    'none/README.md': '# Nothing\n',
    'waived/Dockerfile':
      '# golden-path ignore=base-latest reason="it is a toy" until=2199-01-31\nFROM golang:latest\n# hadolint ignore=DL3020\nADD a /a\nMAINTAINER me\nENV PASSWORD hunter2\n',
    'lake/template.yaml': LAKE,
    'both/Dockerfile': 'FROM scratch\n',
    'both/main.tf': 'resource "aws_s3_bucket" "raw" {}\n',
    'torn/main.tf': 'resource "aws_s3_bucket" "raw" {\n',
    'several/a.Dockerfile': 'FROM node\n',
    'several/deep/down/Containerfile': 'FROM node:22\nCMD node .\n',
  };

  it('holds what is printed of projects of every kind', async () => {
    projects.write(kinds);
    const folders = Object.keys(kinds).map(file => file.split('/')[0]);
    const paths = [
      ...new Set([...folders, ...Object.keys(kinds), 'missing']),
    ].map(projects.at);
    const { out } = await runHere(['check', '--format', 'jsonl', ...paths]);
    const objects = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(objects).toHaveLength(paths.length);
    for (const object of objects) {
      expect({ path: object.path, mistakes: mistakes(object) }).toEqual({
        path: object.path,
        mistakes: [],
      });
    }
    const printed = JSON.stringify(objects);
    for (const key of [
      'waived',
      'unwaived',
      'validUntil',
      'until',
      'diff',
      'because',
    ]) {
      expect(printed).toContain(`"${key}":`);
    }
    expect(printed).not.toContain('hunter2');
    const outcomes = objects.flatMap(o =>
      (o.scorecards ?? []).flatMap((s: any) =>
        s.checks.map((c: any) => c.outcome),
      ),
    );
    expect(new Set(outcomes)).toEqual(
      new Set(['passed', 'failed', 'not-applicable', 'no-evidence']),
    );
  });

  it('holds what is printed as json', async () => {
    projects.write(kinds);
    const path = projects.at('bad');
    const { out } = await runHere(['check', '--format', 'json', path]);
    expect(mistakes(JSON.parse(out))).toEqual([]);
  });

  it('refuses what is not promised', () => {
    const scorecard = { id: 'x', coverage: 1, practices: [], checks: [] };
    const checked = (more: object) => ({
      path: 'a',
      scorecards: [{ ...scorecard, ...more }],
    });
    expect(mistakes(checked({}))).toEqual([]);
    expect(mistakes(checked({ extra: 1 }))).not.toEqual([]);
    expect(mistakes(checked({ score: null }))).not.toEqual([]);
    expect(mistakes(checked({ grade: 'A' }))).not.toEqual([]);
    expect(mistakes(checked({ coverage: 1.1 }))).not.toEqual([]);
    expect(mistakes({ path: 'a', error: 'x', scorecards: [] })).not.toEqual([]);
  });
});

describe('docs/schemas/checks.schema.json', () => {
  const mistakes = mistakesBy('checks.schema.json');

  it('holds what is printed', async () => {
    const { out } = await runHere(['checks', '--format', 'json']);
    const checks = JSON.parse(out);
    expect(mistakes(checks)).toEqual([]);
    expect(checks.length).toBeGreaterThan(0);
    const ids = checks.map((c: { id: string }) => c.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuses what is not promised', async () => {
    const { out } = await runHere(['checks', '--format', 'json']);
    const [first] = JSON.parse(out);
    expect(mistakes([{ ...first, extra: 1 }])).not.toEqual([]);
    expect(mistakes([{ ...first, equivalents: [{ tool: 'x' }] }])).not.toEqual(
      [],
    );
  });
});
