import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../__testUtils__/plain';
import { readCloudFormation } from '../cloudformation';
import { wants } from '../model/wants';
import { ProjectFiles } from '../reading';
import { readSnapshots } from './readSnapshots';
import { sha256Of } from './sha256Of';
import { lockOf } from './SnapshotLock';

const bucket = (properties: object = {}) => ({
  Type: 'AWS::S3::Bucket',
  Properties: properties,
});
const template = (resources: object, outputs?: object) =>
  JSON.stringify({ Resources: resources, Outputs: outputs }, undefined, 1);

const TEMPLATES = {
  'Lake.template.json': template(
    {
      Raw: bucket(),
      Name: {
        Type: 'AWS::SSM::Parameter',
        Properties: { Name: '/lake/raw', Value: { Ref: 'Raw' } },
      },
    },
    {
      RawArn: {
        Value: { 'Fn::GetAtt': ['Raw', 'Arn'] },
        Export: { Name: 'Lake:RawArn' },
      },
    },
  ),
  'Jobs.template.json': template({
    Job: {
      Type: 'AWS::Glue::Job',
      Properties: {
        A: { 'Fn::ImportValue': 'Lake:RawArn' },
        B: '{{resolve:ssm:/lake/raw}}',
        C: { Ref: 'AWS::Region' },
      },
    },
  }),
};
const SOURCES = {
  'infra/cdk.json': '{}',
  'infra/bin/app.ts': 'new App();\n',
  'infra/lib/lake/stack.ts': '// é 🪣\n',
};

function project(
  sources: Record<string, string> = SOURCES,
  templates: Record<string, string> = TEMPLATES,
  folder = 'infra/',
): Record<string, string> {
  const hashes = (files: Record<string, string>, cut: number) =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path.slice(cut),
        createHash('sha256').update(text).digest('hex'),
      ]),
    );
  const lock = {
    generator: 'synth:snapshot',
    version: '2.276.0',
    inputs: hashes(sources, folder.length),
    templates: hashes(templates, 0),
  };
  return {
    ...sources,
    ...Object.fromEntries(
      Object.entries(templates).map(([name, text]) => [
        `${folder}__snapshot__/${name}`,
        text,
      ]),
    ),
    [`${folder}__snapshot__/snapshot.lock.json`]: JSON.stringify(lock),
  };
}

function read(files: Record<string, string | undefined>) {
  const known = Object.entries(files).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return readSnapshots(new ProjectFiles(evidenceOf(Object.fromEntries(known))));
}

describe('a snapshot that is what its sources make', () => {
  it('is read, stack by stack, and leads from one to the other', () => {
    const { resources, gaps } = read(project());
    expect(gaps).toEqual([]);
    expect(
      resources.map(({ name, unit, snapshot }) => [name, unit, snapshot]),
    ).toEqual([
      ['Job', 'Jobs', true],
      ['Raw', 'Lake', true],
      ['Name', 'Lake', true],
    ]);
    expect(plainProperties(resources[0])).toEqual({
      A: '→ infra/__snapshot__/Lake.template.json#Raw arn',
      B: '→ infra/__snapshot__/Lake.template.json#Raw id',
      C: '<deploy-time: the region>',
    });
  });

  it('holds nested stacks by the name of their asset', () => {
    const { resources, gaps } = read(
      project(SOURCES, {
        'Root.template.json': template({
          Inner: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: {
              TemplateURL: { 'Fn::Sub': 'https://${AWS::Region}' },
            },
            Metadata: { 'aws:asset:path': 'RootInner.nested.template.json' },
          },
        }),
        'RootInner.nested.template.json': template({ Raw: bucket() }),
      }),
    );
    expect(gaps).toEqual([]);
    expect(resources.map(({ name, unit }) => [name, unit])).toEqual([
      ['Inner', 'Root'],
      ['Raw', 'Root'],
    ]);
  });

  it('is left to this reader', () => {
    const files = new ProjectFiles(evidenceOf(project()));
    expect(readCloudFormation(files)).toEqual({ resources: [], gaps: [] });
  });

  it('may lie at the root of the project, and below others', () => {
    const own = project({ 'cdk.json': '{}' }, TEMPLATES, '');
    const { resources, gaps } = read({ ...project(), ...own });
    expect(gaps).toEqual([]);
    expect(resources).toHaveLength(6);
  });
});

describe('a snapshot that proves nothing', () => {
  it.each<[string, Record<string, string | undefined>, string, RegExp]>([
    [
      'changed',
      { 'infra/bin/app.ts': '// changed' },
      'stale-snapshot',
      /bin\/app/,
    ],
    ['missing', { 'infra/bin/app.ts': undefined }, 'stale-snapshot', /is gone/],
    ['new', { 'infra/lib/more.ts': '' }, 'stale-snapshot', /lib\/more/],
    [
      'no lock',
      { 'infra/__snapshot__/snapshot.lock.json': undefined },
      'no-synth',
      /snapshot.lock.json/,
    ],
    [
      'a broken lock',
      { 'infra/__snapshot__/snapshot.lock.json': '{' },
      'stale-snapshot',
      /no valid lock/,
    ],
  ])('%s', (_, changed, why, what) => {
    const { resources, gaps } = read({ ...project(), ...changed });
    expect(resources).toEqual([]);
    expect(gaps).toMatchObject([{ why }]);
    expect(gaps[0].what).toMatch(what);
    expect(gaps[0].declares).toBeUndefined();
  });

  it('is none at all', () => {
    const { gaps } = read(SOURCES);
    expect(gaps).toMatchObject([
      { why: 'no-synth', at: { file: 'infra/cdk.json', line: 1 } },
    ]);
    expect(gaps[0].what).toContain('infra/__snapshot__/<stack>.template.json');
  });

  it('cannot be verified where a source was not read', () => {
    const evidence = evidenceOf(project());
    const files = evidence.files.map(file =>
      file.path === 'infra/bin/app.ts' ? { path: file.path } : file,
    );
    const { resources, gaps } = readSnapshots(
      new ProjectFiles({ ...evidence, files }),
    );
    expect(resources).toEqual([]);
    expect(gaps).toMatchObject([{ why: 'unread' }]);
  });

  it('gives what was not edited all the same', () => {
    const { resources, gaps } = read({
      ...project(),
      'infra/__snapshot__/Jobs.template.json': template({ Raw: bucket() }),
    });
    expect(resources.map(({ unit }) => unit)).toEqual(['Lake', 'Lake']);
    expect(gaps).toMatchObject([
      { at: { file: 'infra/__snapshot__/Jobs.template.json' } },
    ]);
  });
});

describe('the lock', () => {
  const schema = JSON.parse(
    readFileSync(
      join(__dirname, '../../../../docs/schemas/snapshot-lock.schema.json'),
      'utf8',
    ),
  );
  const valid = new Ajv2020({ strict: true }).compile(schema);

  it('is read exactly where the published schema allows it', () => {
    const hash = 'a'.repeat(64);
    const hashes = fc.oneof(
      fc.dictionary(
        fc.string({ minLength: 1, maxLength: 9 }),
        fc.constantFrom(hash, hash, 'A'.repeat(64), '', 1, null),
        { maxKeys: 3, noNullPrototype: true },
      ),
      fc.constantFrom({ a: hash }, null, [hash], 'x'),
    );
    const text = fc.constantFrom('x', 'x', '', 1, undefined);
    const lock = fc.record(
      { generator: text, version: text, inputs: hashes, templates: hashes },
      { requiredKeys: ['generator'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.oneof(lock, fc.jsonValue()), json => {
        const written = JSON.stringify(json);
        expect(lockOf(written) !== undefined).toBe(valid(JSON.parse(written)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds hashes as everybody computes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const theirs = createHash('sha256').update(text, 'utf8').digest('hex');
        expect(sha256Of(text)).toBe(theirs);
      }),
    );
  });

  it('names files whose texts are read', () => {
    for (const path of [
      ...Object.keys(SOURCES),
      'infra/package-lock.json',
      'infra/config.ts',
      'functions/enrich.ts',
    ])
      expect([path, wants(path)]).toEqual([path, true]);
  });
});
