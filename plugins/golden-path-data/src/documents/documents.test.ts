import { modelOf } from '../__testUtils__/modelOf';
import { annotationOf, documentsOf, placeholderIn } from '.';
import { bytesOf } from './Inventory';

const record = `---
practice: [P17, data-mesh]
status: accepted
decision: adopted
chosen: athena
date: 2026-03-01
review-by: 2027-03-01
deciders: [group:default/lake]
options: [athena, redshift]
because: Athena answers our twelve reports in seconds, costs by the scanned byte, and needs no cluster that idles between two of them at night.
---
# Athena
`;

describe('documentsOf', () => {
  it('reads a record by the number of its practice', () => {
    const { records } = documentsOf(
      modelOf({ 'docs/decisions/query.md': record }),
    );
    expect(records).toMatchObject([
      {
        practices: ['query-engine', 'data-mesh'],
        chosen: ['athena'],
        options: ['athena', 'redshift'],
        date: '2026-03-01',
        problems: [],
      },
    ]);
  });

  it('leaves pages out that decide no practice', () => {
    const files = {
      'docs/decisions/index.md': '# Decisions\n',
      'docs/decisions/0001-x.md': '---\nstatus: accepted\n---\n# X\n',
    };
    expect(documentsOf(modelOf(files)).records).toEqual([]);
  });

  it('says what is wrong by the schema, and in which line', () => {
    const text = record
      .replace('status: accepted', 'status: agreed')
      .replace('deciders: [group:default/lake]\n', '');
    const [{ problems }] = documentsOf(
      modelOf({ 'docs/decisions/query.md': text }),
    ).records;
    expect(problems.map(({ at, message }) => [at.line, message])).toEqual([
      [1, '`deciders` is missing'],
      [3, expect.stringMatching(/^`status`: /)],
    ]);
  });

  it('reads an inventory', () => {
    const text = `reviewed: 2026-02-01
sources:
  - name: Orders
    resource: OrdersReplication
    system-of-record: the shop's PostgreSQL
    format: database
    volume-per-day: 1.5 GB
    velocity: daily
    personal-data: personal
    personal-columns: [email]
    contact: group:default/shop
`;
    const { inventories } = documentsOf(
      modelOf({ 'docs/discovery/inventory.yaml': text }),
    );
    expect(inventories).toMatchObject([
      {
        reviewed: '2026-02-01',
        problems: [],
        sources: [
          {
            name: 'Orders',
            resources: ['OrdersReplication'],
            volumePerDay: 1.5e9,
            personalColumns: [{ name: 'email', at: { line: 10 } }],
          },
        ],
      },
    ]);
  });

  it('reads a contract with its team, tier and columns', () => {
    const text = `apiVersion: v3.1.0
kind: DataContract
id: sales
version: 1.0.0
status: active
schema:
  - name: daily_sales
    physicalName: curated.daily_sales
    properties:
      - { name: day, logicalType: date }
      - { name: buyer, classification: restricted }
team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: steward, dateOut: 2026-01-01 }
customProperties:
  - { property: dataTier, value: curated }
`;
    const { contracts } = documentsOf(
      modelOf({ 'contracts/sales.odcs.yaml': text }),
    );
    expect(contracts).toMatchObject([
      {
        id: 'sales',
        tables: ['daily_sales', 'curated.daily_sales'],
        tier: { value: 'curated', at: { line: 17 } },
        team: [{ username: 'ana', role: 'business owner' }],
        columns: [
          { name: 'day' },
          { name: 'buyer', classification: 'restricted' },
        ],
        problems: [],
      },
    ]);
  });

  it('takes a file in a folder of contracts only where it says that it is one', () => {
    const files = { 'contracts/openapi.yaml': 'openapi: 3.1.0\n' };
    expect(documentsOf(modelOf(files)).contracts).toEqual([]);
  });

  it('reads all entities of a catalog file', () => {
    const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: sales }
spec: { type: pipeline, owner: group:default/lake, system: shop }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: curated-sales
  annotations: { golden-path/data-tier: curated }
spec: { type: dataset, owner: lake, dependsOn: [resource:raw-sales] }
`;
    const { entities } = documentsOf(modelOf({ 'catalog-info.yaml': text }));
    expect(entities.map(({ kind, name, at }) => [kind, name, at.line])).toEqual(
      [
        ['Component', 'sales', 1],
        ['Resource', 'curated-sales', 6],
      ],
    );
    expect(annotationOf(entities[1], 'golden-path/data-tier')).toMatchObject({
      value: 'curated',
      at: { line: 10 },
    });
  });

  it('reads hostile YAML within its budget', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
      .map(
        (name, i) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefghi'[i]}`)
            .join(', ')}]`,
      )
      .join('\n')}\n`;
    const files = {
      'docs/inventory.yaml': bomb,
      'docs/discovery/inventory.yaml': '['.repeat(100_000),
      'contracts/loop.odcs.yaml': 'a: &a { b: *a }\n',
      'catalog-info.yaml': 'x: &x [*x',
      'docs/decisions/a.md': '---\npractice: "\n---\n',
    };
    const { inventories } = documentsOf(modelOf(files));
    const said = inventories.flatMap(({ problems }) =>
      problems.map(({ message }) => message),
    );
    expect(said).toContain('it is too large to be read whole');
    expect(said.length).toBeLessThan(12);
  });
});

describe('placeholderIn', () => {
  it.each([
    'TODO',
    'The reason: TBD.',
    'We chose <your option here>',
    '{{ reason }}',
    'Lorem ipsum dolor',
    'à compléter',
    'because '.repeat(20),
    'Option 1',
  ])('finds it in %s', text => expect(placeholderIn(text)).toBeDefined());
  it.each([
    'Athena scans < 1 GB a day, see <https://example.com/measured> and [the ticket](https://example.com/1).',
    'Less than 200 ms (p99), asked for by <ana@example.com>',
  ])('finds none in %s', text => expect(placeholderIn(text)).toBeUndefined());
});

it('reads sizes', () => {
  expect(['300 MB', '1.5GB', '2 GiB', '10 B', 'much'].map(bytesOf)).toEqual([
    3e8,
    1.5e9,
    2 * 1024 ** 3,
    10,
    undefined,
  ]);
});
