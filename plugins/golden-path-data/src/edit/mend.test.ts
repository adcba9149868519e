import { applyEdits, evidenceOf } from 'backstage-plugin-golden-path-common';
import { Graph, properties, scalar, type Place, type Resource } from '../graph';
import type { DataModel } from '../model';
import { ProjectFiles } from '../reading';
import { loadParser } from '../terraform/hcl/parser';
import type { Change } from './Change';
import { mend } from './mend';

beforeAll(() => loadParser());

const TEMPLATE = `Resources:
  Raw: # the raw zone
    Type: AWS::S3::Bucket
    Properties:
      BucketName: raw # kept
      Tags:
        - Key: a
          Value: b
  Next:
    Type: AWS::S3::Bucket
`;

const JSON_TEMPLATE = `{
  "Resources": {
    "Raw": {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "BucketName": "raw",
        "VersioningConfiguration": { "Status": "Suspended" }
      }
    }
  }
}
`;

const TERRAFORM = `# The lake.
resource "aws_s3_bucket" "raw" {
  bucket = "raw" # kept
  tags   = {
    team = "lake"
  }
  versioning {
    enabled = false
  }
}

resource "aws_s3_bucket" "next" {}
`;

const FILES: Record<string, string> = {
  'a.yaml': TEMPLATE,
  'a.json': JSON_TEMPLATE,
  'a.tf': TERRAFORM,
};

function placeOf(file: string, part: string): Place {
  const start = FILES[file].indexOf(part);
  const line = FILES[file].slice(0, start).split('\n').length;
  return { file, start, end: start + part.length, line, endLine: line };
}

/** The resource whose text begins so. */
function resourceAt(file: string, header: string): Resource {
  const at = placeOf(file, header);
  const terraform = file.endsWith('.tf');
  return {
    id: header,
    name: terraform ? 'aws_s3_bucket.raw' : 'Raw',
    type: 'AWS::S3::Bucket',
    sourceType: terraform ? 'aws_s3_bucket' : 'AWS::S3::Bucket',
    language: terraform ? 'terraform' : 'cloudformation',
    properties: properties({}, at),
    attributes: properties({}, at),
    at,
    span: { ...at, end: FILES[file].length },
    unit: file,
    within: [],
  };
}

const HEADERS: Record<string, string> = {
  'a.yaml': 'Raw:',
  'a.json': '"Raw"',
  'a.tf': 'resource "aws_s3_bucket" "raw"',
};

function mended(
  file: string,
  changes: Change[],
  header = HEADERS[file],
): string | undefined {
  const files = new ProjectFiles(evidenceOf(FILES));
  const model: DataModel = { graph: new Graph([]), files, policy: {} };
  const fix = mend(model, resourceAt(file, header), {
    safety: 'safe',
    reason: 'It is a test.',
    cloudformation: changes,
    terraform: changes,
  });
  return fix && applyEdits(FILES[file], fix.edits);
}

/** The lines that a change takes away and adds; lines that stand elsewhere in the file too are left out. */
function difference(
  file: string,
  changes: Change[],
  header?: string,
): string[] | undefined {
  const after = mended(file, changes, header);
  if (after === undefined) return undefined;
  const old = FILES[file].split('\n');
  const now = after.split('\n');
  return [
    ...old.filter(line => !now.includes(line)).map(line => `- ${line}`),
    ...now.filter(line => !old.includes(line)).map(line => `+ ${line}`),
  ];
}

const versioned: Change = {
  kind: 'set',
  path: 'VersioningConfiguration.Status',
  to: 'Enabled',
};

describe('a template', () => {
  it('gains a property at the end of the others', () => {
    expect(difference('a.yaml', [versioned])).toEqual([
      '+       VersioningConfiguration:',
      '+         Status: Enabled',
    ]);
  });

  it('gains properties where there were none', () => {
    expect(difference('a.yaml', [versioned], 'Next:')).toEqual([
      '+       VersioningConfiguration:',
      '+         Status: Enabled',
    ]);
  });

  it('gains what stands beside the properties', () => {
    expect(
      difference('a.yaml', [
        { kind: 'set', path: 'DeletionPolicy', to: 'Retain', beside: true },
      ]),
    ).toEqual(['+     DeletionPolicy: Retain']);
  });

  it('has a literal replaced, and its comment kept', () => {
    expect(
      difference('a.yaml', [
        { kind: 'set', path: 'BucketName', to: 'raw-zone' },
      ]),
    ).toEqual([
      '-       BucketName: raw # kept',
      '+       BucketName: raw-zone # kept',
    ]);
  });

  it('quotes a text that YAML would take for something else', () => {
    expect(
      difference('a.yaml', [{ kind: 'set', path: 'BucketName', to: 'true' }]),
    ).toEqual([
      '-       BucketName: raw # kept',
      '+       BucketName: "true" # kept',
    ]);
  });

  it('has several properties set at once', () => {
    expect(
      difference('a.yaml', [versioned, { kind: 'set', path: 'A', to: 1 }]),
    ).toEqual([
      '+       VersioningConfiguration:',
      '+         Status: Enabled',
      '+       A: 1',
    ]);
  });

  it('gains an item and loses a property', () => {
    const tags = placeOf('a.yaml', '- Key: a\n          Value: b');
    expect(
      difference('a.yaml', [
        {
          kind: 'append',
          value: { kind: 'list', items: [], at: tags },
          item: { Key: 'data:tier', Value: 'raw' },
        },
      ]),
    ).toEqual(['+         - Key: data:tier', '+           Value: raw']);
    const name = scalar('raw', placeOf('a.yaml', 'raw # kept'));
    expect(difference('a.yaml', [{ kind: 'remove', value: name }])).toEqual([
      '-       BucketName: raw # kept',
    ]);
  });

  it('gains a resource, unless its id is taken', () => {
    const added = (id: string) =>
      difference('a.yaml', [
        { kind: 'add-resource', id, resource: { Type: 'AWS::KMS::Key' } },
      ]);
    expect(added('Key')).toEqual(['+   Key:', '+     Type: AWS::KMS::Key']);
    expect(added('Next')).toBeUndefined();
  });

  it('is edited in JSON in its own words', () => {
    expect(difference('a.json', [versioned])).toEqual([
      '-         "VersioningConfiguration": { "Status": "Suspended" }',
      '+         "VersioningConfiguration": { "Status": "Enabled" }',
    ]);
    const after = mended('a.json', [
      { kind: 'set', path: 'A.B', to: { 'Fn::GetAtt': ['Key', 'Arn'] } },
    ]);
    expect(JSON.parse(after!).Resources.Raw.Properties.A).toEqual({
      B: { 'Fn::GetAtt': ['Key', 'Arn'] },
    });
  });
});

describe('Terraform', () => {
  it('gains an argument and a block at the end', () => {
    expect(
      difference('a.tf', [
        { kind: 'set', path: 'force_destroy', to: false },
        {
          kind: 'set',
          path: 'logging',
          to: { target_bucket: { code: 'a.b' } },
        },
      ]),
    ).toEqual([
      '+   force_destroy = false',
      '+   logging {',
      '+     target_bucket = a.b',
    ]);
  });

  it('has an argument of a nested block replaced', () => {
    expect(
      difference('a.tf', [
        { kind: 'set', path: 'versioning.enabled', to: true },
      ]),
    ).toEqual(['-     enabled = false', '+     enabled = true']);
  });

  it('gains a tag', () => {
    expect(
      difference('a.tf', [{ kind: 'set', path: 'tags.data:tier', to: 'raw' }]),
    ).toEqual(['+     "data:tier" = "raw"']);
    expect(
      difference(
        'a.tf',
        [{ kind: 'set', path: 'tags', to: { 'data:tier': 'raw' } }],
        'resource "aws_s3_bucket" "next"',
      ),
    ).toEqual([
      '- resource "aws_s3_bucket" "next" {}',
      '+ resource "aws_s3_bucket" "next" {',
      '+   tags = {',
      '+     "data:tier" = "raw"',
    ]);
  });

  it('gains a block beside it', () => {
    expect(
      mended('a.tf', [{ kind: 'add-block', text: 'resource "a" "b" {\n}\n' }]),
    ).toBe(TERRAFORM.replace('  }\n}\n', '  }\n}\n\nresource "a" "b" {\n}\n'));
  });

  it('loses an argument with its line', () => {
    const name = scalar('raw', placeOf('a.tf', '"raw" # kept'));
    expect(difference('a.tf', [{ kind: 'remove', value: name }])).toEqual([
      '-   bucket = "raw" # kept',
    ]);
  });

  it('is left alone where a module made it', () => {
    expect(
      difference('a.tf', [{ kind: 'set', path: 'a', to: 1 }], 'The lake'),
    ).toBeUndefined();
  });
});
