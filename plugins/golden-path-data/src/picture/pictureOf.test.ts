import { modelOf } from '../__testUtils__/modelOf';
import { TEMPLATE } from '../links/__fixtures__/lake';
import { dataScorecard } from '../scorecard';
import { pictureOf } from './pictureOf';

const picture = pictureOf(modelOf({ 'template.yaml': TEMPLATE }));
const nameOf = (id: string) => id.replace(/^.*#/, '');

it('puts each part in its layer and tier, with its kind and shape', () => {
  const parts = picture.parts.map(({ name, kind, shape, column, row }) =>
    [name, kind, shape, column, row ?? '-'].join(', '),
  );
  expect(parts).toEqual([
    'Build, Glue job, processor, processing, curated',
    'Clean, Glue job, processor, processing, transformed',
    'Curated, S3 bucket, store, storage, curated',
    'CuratedDb, Glue database, description, cataloging, curated',
    'Deliver, Firehose, source, ingestion, raw',
    'Key, KMS key, permit, governance, -',
    'Nightly, Glue trigger, processor, processing, -',
    'Notebook, SageMaker notebook, consumer, consumption, curated',
    'Raw, S3 bucket, store, storage, raw',
    'Stream, Kinesis stream, source, ingestion, raw',
    'Transformed, S3 bucket, store, storage, transformed',
  ]);
});

it('draws arrows the way data flows', () => {
  const arrows = picture.arrows.map(({ from, to, kind, verb }) =>
    [nameOf(from), nameOf(to), kind, verb].join(' '),
  );
  expect(arrows.sort()).toEqual([
    'Build Curated data writes',
    'Clean Transformed data writes',
    'Curated Notebook data reads',
    'CuratedDb Curated describes catalogs',
    'Deliver Raw data writes',
    'Nightly Build starts triggers',
    'Nightly Clean starts triggers',
    'Raw Clean data reads',
    'Stream Deliver data reads',
    'Transformed Build data reads',
  ]);
});

it('does not depend on the order in which resources stand', () => {
  const resources = TEMPLATE.split(/\n(?= {2}\w)/).slice(1);
  const reversed = ['Resources:', ...resources.reverse()]
    .map(one => one.trimEnd())
    .join('\n');
  const other = pictureOf(modelOf({ 'template.yaml': `${reversed}\n` }));
  const plain = ({ parts, arrows }: typeof picture) =>
    JSON.stringify([parts, arrows], (key, value) =>
      key === 'line' ? undefined : value,
    );
  expect(plain(other)).toBe(plain(picture));
});

it('names what findings are about', () => {
  const text = TEMPLATE.replace(
    "Resource: !Sub '${Curated.Arn}/*' }",
    "Resource: !Sub '${Raw.Arn}/*' }",
  );
  const model = modelOf({ 'template.yaml': text });
  const drawn = pictureOf(model);
  const ids = new Set([...drawn.parts, ...drawn.arrows].map(({ id }) => id));
  const check = dataScorecard.checks.find(
    ({ id }) => id === 'consumer-reads-raw',
  )!;
  const verdict = check.run(model);
  const findings = verdict.outcome === 'failed' ? verdict.findings : [];
  expect(findings).toHaveLength(1);
  const [{ about = [], because = [] }] = findings;
  expect(about.filter(id => ids.has(id))).toEqual([
    'template.yaml#Notebook',
    'template.yaml#Raw',
    'template.yaml#Notebook reads template.yaml#Raw',
  ]);
  expect(because.map(one => one.text)).toEqual([
    'Raw is raw: the tag data:tier = raw',
    'Notebook serves data',
    'it reads Raw: its role allows s3:getobject',
  ]);
});

it('draws no more than its cap', () => {
  const many = Array.from(
    { length: 200 },
    (_, i) => `  B${i}:\n    Type: AWS::S3::Bucket\n`,
  );
  const large = pictureOf(
    modelOf({ 'template.yaml': TEMPLATE + many.join('') }),
  );
  expect(large.parts).toHaveLength(80);
  expect(large.omitted).toBe(200 + picture.parts.length - 80);
  const kept = large.parts.map(({ id }) => id);
  const inTiers = picture.parts.filter(({ row }) => row).map(({ id }) => id);
  expect(inTiers.filter(id => !kept.includes(id))).toEqual([]);
});

it('draws what has findings first, the heaviest before all, and the ends of arrows that have some', () => {
  const buckets = (count: number) =>
    Array.from({ length: count }, (_, i) => `B${1000 + i}`);
  const drawnOf = (count: number, about: Array<[string, number]>) => {
    const many = buckets(count)
      .map(name => `  ${name}:\n    Type: AWS::S3::Bucket\n`)
      .join('');
    const model = modelOf({ 'template.yaml': TEMPLATE + many });
    const ids = about.map(([id, weight]) => [
      id.replace(/(?<=^| )(?=[A-Z])/g, 'template.yaml#'),
      weight,
    ]);
    return pictureOf(model, new Map(ids as Array<[string, number]>));
  };
  const few = drawnOf(100, [
    ['B1099', 0],
    ['Nightly triggers Build', 1],
  ]);
  expect(few.parts).toHaveLength(80);
  expect(few.parts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['B1099', 'Nightly', 'Build']),
  );
  const light = buckets(170).map((id): [string, number] => [id, 1]);
  const large = drawnOf(170, [...light, ['B1169', 8]]);
  expect(large.parts).toHaveLength(160);
  expect(large.parts.map(({ name }) => name)).toContain('B1169');
  expect(large.omitted).toBe(170 + picture.parts.length - 160);
});

it('tells how a tier is known, and which entities of the catalog stand for a store', () => {
  const entity = `kind: Resource
metadata:
  name: Orders-Raw
  annotations: { golden-path/data-store: acme-orders-raw }
`;
  const { parts } = pictureOf(
    modelOf({ 'template.yaml': TEMPLATE, 'catalog-info.yaml': entity }),
  );
  const raw = parts.find(({ name }) => name === 'Raw')!;
  expect(raw.known).toBe(
    'the tag data:tier = raw; its name acme-orders-raw; the name Raw in the code',
  );
  expect(raw.entities).toEqual(['resource:default/orders-raw']);
  expect(parts.find(({ name }) => name === 'Build')!.known).toBeUndefined();
});

it('takes a table for its database', () => {
  const table = `  Daily:
    Type: AWS::Glue::Table
    Properties:
      CatalogId: '1'
      DatabaseName: !Ref CuratedDb
      TableInput: { Name: daily_orders }
`;
  const entity = 'kind: Resource\nmetadata: { name: daily }\n';
  const { parts } = pictureOf(
    modelOf({
      'template.yaml': TEMPLATE + table,
      'catalog-info.yaml': entity,
    }),
  );
  expect(parts.find(({ name }) => name === 'CuratedDb')).toMatchObject({
    inside: ['template.yaml#Daily'],
    entities: ['resource:default/daily'],
  });
});

it('says what belongs to a part without being drawn', () => {
  const inside = new Map(
    picture.parts.map(({ name, inside: ids = [] }) => [name, ids.map(nameOf)]),
  );
  expect(inside.get('Build')).toEqual(['BuildPolicy', 'BuildRole']);
  expect(inside.get('Notebook')).toEqual(['NotebookRole']);
  expect(inside.get('Raw')).toEqual([]);
});
