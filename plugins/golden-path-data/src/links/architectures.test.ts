import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelOf } from '../__testUtils__/modelOf';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import { tierOf } from '../tiers';

/** What is to be seen of an architecture, written down by reading its template. */
interface Expected {
  /** Data that flows and what starts what, in the words of the template. */
  flows: string[];
  /** Beside those of the common base. */
  layers: Record<string, string>;
}

const FOLDER = join(__dirname, '../cloudformation/__fixtures__/architectures');

function read(name: string): DataModel {
  const text = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
  return modelOf({ 'template.json': text });
}

const CATALOG = {
  Dbraw: 'cataloging',
  Dbtransformed: 'cataloging',
  Dbcurated: 'cataloging',
};
const STORES = { Raw: 'storage', Transformed: 'storage', Curated: 'storage' };
const JOB = [
  'Job reads Raw',
  'Job reads Transformed',
  'Job reads Curated',
  'Job writes Raw',
  'Job writes Transformed',
  'Job writes Curated',
];
const SERVING = [
  'Ep reads EpCfg',
  'EpCfg reads Model',
  'Model reads Curated models/model.tar.gz',
  'Model reads Curated',
  'EpCfg reads Curated models/model.tar.gz',
  'EpCfg reads Curated',
  'Ep reads Model',
  'Ep reads Curated models/model.tar.gz',
  'Ep reads Curated',
];
const DELIVERY = ['Delivery reads Stream', 'Delivery writes Raw events'];
const MIGRATION = [
  'Tgt writes Raw cdc',
  'Cdc reads Src',
  'Cdc writes Tgt',
  'Cdc writes Raw cdc',
];

const TIERS = ['Raw', 'Transformed', 'Curated'].flatMap(tier => {
  const word = tier.toLowerCase();
  return [`${tier} ${word}`, `Db${word} ${word}`];
});

const ARCHITECTURES: Record<string, Expected> = {
  decoupled: {
    flows: [
      'Http triggers Accept',
      'Accept writes AcceptDlq',
      'Project reads Table',
      'Table triggers Project',
      'Project writes ProjectDlq',
      'Nightly triggers Pipeline',
    ],
    layers: {
      Http: 'ingestion',
      Accept: 'ingestion',
      AcceptDlq: 'ingestion',
      Table: 'storage',
      Db: 'storage',
      Project: 'processing',
      Mapping: 'processing',
      Pipeline: 'processing',
      Nightly: 'processing',
      Search: 'consumption',
      Key: 'governance',
      OsData: 'governance',
    },
  },
  analytics: {
    flows: [
      ...MIGRATION,
      ...JOB,
      'Nightly triggers Pipeline',
      'Queries writes Curated _athena',
      'QsSource reads Queries',
      'DwWg reads Dw',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Cdc: 'ingestion',
      Crawler: 'cataloging',
      Quality: 'cataloging',
      Job: 'processing',
      Pipeline: 'processing',
      Nightly: 'processing',
      Queries: 'consumption',
      Dw: 'consumption',
      DwWg: 'consumption',
      QsSource: 'consumption',
      Alerts: 'governance',
      GlueRole: 'governance',
      RawPolicy: 'governance',
      LfGrant: 'governance',
    },
  },
  streaming: {
    flows: [
      ...DELIVERY,
      'Flink reads Stream',
      'Flink reads Raw _code',
      'Alert reads Stream',
      'Stream triggers Alert',
      'Alert writes AlertDlq',
      'DwWg reads Dw',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Stream: 'ingestion',
      Delivery: 'ingestion',
      Flink: 'processing',
      Alert: 'consumption',
      Search: 'consumption',
    },
  },
  'operational-analytics': {
    flows: [
      'Delivery writes Raw events',
      'ToFh writes Delivery',
      'ToFh reads AppLogs',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Delivery: 'ingestion',
      Ingest: 'ingestion',
      ToFh: 'ingestion',
      Search: 'consumption',
      AppLogs: 'governance',
    },
  },
  bi: {
    flows: [
      ...MIGRATION,
      ...JOB,
      'Nightly triggers Pipeline',
      'Queries writes Curated _athena',
      'QsSource reads Queries',
      'DwWg reads Dw',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Cdc: 'ingestion',
      Emr: 'processing',
      Job: 'processing',
      Queries: 'consumption',
    },
  },
  ml: {
    flows: [
      ...JOB,
      ...SERVING,
      'Task reads Curated',
      'Build reads Curated',
      'Curated triggers Retrain',
      'Retrain triggers Pipeline',
      'Nightly triggers Pipeline',
      'Http triggers Infer',
      'Infer writes InferDlq',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Registry: 'storage',
      Build: 'processing',
      Retrain: 'processing',
      Http: 'consumption',
      Infer: 'consumption',
      Task: 'consumption',
      Ep: 'consumption',
      Pool: 'governance',
    },
  },
  recommendation: {
    flows: [
      ...DELIVERY,
      'Http triggers Track',
      'Track writes TrackDlq',
      'Recommend writes RecommendDlq',
      'Group reads Curated',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Http: 'ingestion',
      Track: 'ingestion',
      Schema: 'cataloging',
      Group: 'consumption',
      Solution: 'consumption',
      Recommend: 'consumption',
    },
  },
  fraud: {
    flows: [
      ...SERVING,
      'Bus triggers Score',
      'Score triggers ScoreFn',
      'ScoreFn writes ScoreFnDlq',
      'Flink reads Raw _code',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Kafka: 'ingestion',
      Bus: 'ingestion',
      Score: 'processing',
      ScoreFn: 'processing',
      Flink: 'processing',
      Ep: 'consumption',
    },
  },
  iot: {
    flows: [
      ...DELIVERY,
      ...SERVING,
      'Rule writes Stream',
      'Flink reads Stream',
      'Flink reads Raw _code',
      'Enrich writes EnrichDlq',
      'DwWg reads Dw',
    ],
    layers: {
      ...STORES,
      ...CATALOG,
      Rule: 'ingestion',
      AssetModel: 'ingestion',
      Enrich: 'processing',
      Flink: 'processing',
      Dw: 'consumption',
    },
  },
};

describe.each(Object.entries(ARCHITECTURES))('%s', (name, expected) => {
  const model = read(name);
  const { graph } = model;
  const nameOf = (id: string) => graph.get(id)!.name;
  const resource = (one: string) =>
    graph.resources.find(({ name: own }) => own === one)!;

  it('has the flows that its template says', () => {
    const flows = graph.edges
      .filter(({ kind }) => /^(reads|writes|triggers)$/.test(kind))
      .map(({ from, kind, to, prefix }) =>
        [nameOf(from), kind, nameOf(to), prefix].filter(Boolean).join(' '),
      );
    expect(flows.sort()).toEqual([...expected.flows].sort());
  });

  it('has its layers', () => {
    const found = Object.fromEntries(
      Object.keys(expected.layers).map(one => [
        one,
        layerOf(model, resource(one)),
      ]),
    );
    expect(found).toEqual(expected.layers);
  });

  it('has its tiers, and no tier elsewhere', () => {
    const tiers = graph.resources.flatMap(one => {
      const { tier } = tierOf(model, one);
      return tier ? [`${one.name} ${tier}`] : [];
    });
    const lake = name === 'decoupled' ? [] : [...TIERS];
    const more = graph.resources.flatMap(one =>
      ['CuratedTable', 'Dw'].includes(one.name) ? [`${one.name} curated`] : [],
    );
    expect(tiers.sort()).toEqual([...lake, ...more].sort());
  });
});

it('knows the buckets of logs', () => {
  const model = read('analytics');
  const logs = model.graph.resources.find(({ name }) => name === 'AccessLogs')!;
  expect(tierOf(model, logs)).toMatchObject({ support: 'access logs' });
});
