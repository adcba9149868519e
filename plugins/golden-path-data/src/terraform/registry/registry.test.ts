import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainProperties } from '../../__testUtils__/plain';
import { readTf } from '../../__testUtils__/readTf';
import type { Value } from '../../graph';
import { adapters } from '../adapters';
import { readHcl } from '../hcl/readBody';
import { Declarations } from '../modules/Declarations';
import { prepareTerraform } from '../readTerraform';
import { standIns } from '.';

beforeAll(() => prepareTerraform());

function call(source: string, version: string, args = ''): string {
  return `module "m" {\n  source = "terraform-aws-modules/${source}/aws"\n  version = "${version}"\n${args}\n}\n`;
}

/** The arguments that the adapter of a type looks at. */
function askedOf(type: string): string[] {
  const asked: string[] = [];
  class Asked extends Map<string, Value> {
    get(name: string): undefined {
      asked.push(name);
      return undefined;
    }
  }
  const at = { file: '', line: 1, endLine: 1, start: 0, end: 0 };
  adapters.get(type)?.properties({ kind: 'map', entries: new Asked(), at });
  return asked;
}

describe('a module of the registry', () => {
  it.each(standIns.map(one => [one.source, one.majors, one.text] as const))(
    '%s %j is told in sound Terraform',
    (_, __, text) => {
      expect(readHcl('a.tf', text).broken).toEqual([]);
    },
  );

  it.each(standIns.map(one => [one.source, one.majors, one] as const))(
    '%s %j knows all that it names, and ignores none of it',
    (_, __, { text, ignored }) => {
      const { blocks } = readHcl('a.tf', text).body;
      const declared = new Declarations(blocks);
      const names = [...text.matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name);
      expect(names.filter(name => !declared.variables.has(name))).toEqual([]);
      expect(
        [...declared.variables.keys()].filter(name => !names.includes(name)),
      ).toEqual([]);
      expect(ignored.filter(name => declared.variables.has(name))).toEqual([]);
      expect(declared.repeated).toEqual([]);
    },
  );

  it.each(standIns.map(one => [one.source, one.majors, one] as const))(
    '%s %j ignores nothing that is looked at',
    (_, __, { text, ignored }) => {
      const types = [...text.matchAll(/^resource "(\w+)"/gm)].map(
        ([, type]) => type,
      );
      const asked = new Set(types.flatMap(askedOf));
      expect(ignored.filter(name => asked.has(name))).toEqual([]);
    },
  );

  it('is named in the README with its versions', () => {
    const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
    const majors = new Map<string, number[]>();
    for (const one of standIns) {
      const name = one.source.replace(/^terraform-aws-modules\/|\/aws/g, '');
      majors.set(name, [...(majors.get(name) ?? []), ...one.majors].sort());
    }
    const told = [
      ...readme.matchAll(/^\| `([a-z0-9/-]+)` +\| ([0-9 to]+?) +\|/gm),
    ];
    expect(told.map(([, name, versions]) => [name, versions])).toEqual(
      [...majors].sort().map(([name, all]) => {
        const [first, last] = [all[0], all[all.length - 1]];
        return [name, first === last ? `${first}` : `${first} to ${last}`];
      }),
    );
  });

  it('declares what it declares, with its own defaults', () => {
    const { resources, gaps } = readTf(
      `${call(
        's3-bucket',
        '~> 4.1',
        '  bucket = "raw"\n  versioning = {\n    enabled = true\n  }',
      )}resource "test_thing" "t" {\n  x = module.m.s3_bucket_arn\n}\n`,
    );
    expect(gaps).toEqual([]);
    expect(resources.map(one => [one.name, plainProperties(one)])).toEqual([
      [
        'module.m.aws_s3_bucket.this[0]',
        {
          BucketName: 'raw',
          ObjectLockEnabled: false,
          Tags: {},
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      ],
      ['test_thing.t', { x: '→ #module.m.aws_s3_bucket.this[0] arn' }],
    ]);
  });

  it('stands where it is called', () => {
    const text = call('s3-bucket', '5.8.1', '  bucket = "raw"');
    const [{ at, span, properties }] = readTf(text).resources;
    expect(at).toMatchObject({ file: 'main.tf', line: 1 });
    expect(span).toMatchObject({ file: 'main.tf', endLine: 5 });
    expect(properties.entries.get('BucketName')?.at.line).toBe(4);
    expect(
      properties.entries.get('PublicAccessBlockConfiguration')?.at.line,
    ).toBe(1);
  });

  it('refuses what is not sent by TLS where it is told to', () => {
    const { resources } = readTf(
      call(
        's3-bucket',
        '~> 5.0',
        '  bucket = "raw"\n  attach_deny_insecure_transport_policy = true',
      ),
    );
    const policy = resources.find(
      ({ type }) => type === 'AWS::S3::BucketPolicy',
    );
    expect(plainProperties(policy)).toMatchObject({
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Condition: { Bool: expect.anything() } }],
      },
    });
  });

  it('is left open by an argument that is not known', () => {
    const { resources, gaps } = readTf(
      call('s3-bucket', '~> 5.0', '  replication_configuration = {}'),
    );
    expect(resources[0].properties.open?.what).toBe(
      'the argument replication_configuration of the module m',
    );
    expect(gaps.map(({ declares }) => declares)).toEqual([
      ['AWS::S3::*', 'AWS::S3Express::*'],
    ]);
  });

  it.each([
    ['s3-bucket', '~> 3.0', 'AWS::S3::*'],
    ['s3-bucket', '>= 3.0, < 5.0', 'AWS::S3::*'],
    ['vpc', '5.0.0', 'AWS::EC2::*'],
    ['redshift', '7.0.0', 'AWS::EC2::*'],
    ['step-functions', '5.0.0', 'AWS::IAM::*'],
    ['lambda', '3.0.0', 'AWS::EC2::*'],
    ['nobody-knows', '1.0.0', undefined],
  ])('%s %s is a gap', (source, version, declares) => {
    const { resources, gaps } = readTf(call(source, version));
    expect(resources).toEqual([]);
    expect(gaps).toMatchObject([
      {
        why: 'external-module',
        what: `the module terraform-aws-modules/${source}/aws is not read`,
      },
    ]);
    expect(gaps[0].declares?.[0]).toBe(declares);
  });

  it.each([
    ['?ref=v4.1.0', ['AWS::S3::Bucket'], undefined],
    ['?ref=main', [], 'AWS::S3::*'],
    ['?ref=v3.0.0', [], 'AWS::S3::*'],
  ])('is the same from its repository: %s', (ref, types, declares) => {
    const { resources, gaps } = readTf(
      `module "m" {\n  source = "git::https://github.com/terraform-aws-modules/terraform-aws-s3-bucket.git${ref}"\n}\n`,
    );
    expect(resources.map(({ type }) => type)).toEqual(types);
    expect(gaps[0]?.declares?.[0]).toBe(declares);
  });

  it.each([
    ['kms', '~> 3.0', 'AWS::KMS::Key', { EnableKeyRotation: true }],
    ['sqs', '>= 4.0', 'AWS::SQS::Queue', { SqsManagedSseEnabled: true }],
  ])('%s is known too', (source, version, type, properties) => {
    const { resources, gaps } = readTf(call(source, version));
    expect(gaps).toEqual([]);
    expect(resources).toHaveLength(1);
    expect(resources[0].type).toBe(type);
    expect(plainProperties(resources[0])).toMatchObject(properties);
  });
});
