import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../infra/config.ts';
import { databaseOf } from '../../infra/lib/tiers.ts';
import type { Lake } from './Lake.ts';

/** A record of samples/raw as the source commits it. */
export interface Sample {
  file: 'load' | 'changes';
  op: 'I' | 'U' | 'D';
  committed_at: string;
  id: string;
  customer_id: string;
  category: string;
  amount: string;
  currency: string;
  occurred_at: string;
  updated_at: string;
}

const DAY = 86_400_000;
const text = readFileSync(join(import.meta.dirname, `../../samples/raw/${config.dataset}.jsonl`), 'utf8');

/** The samples, moved by whole days so that the last of them was committed today: the pipeline looks at what is new. */
export function samples(): Sample[] {
  const all: Sample[] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const last = Math.max(...all.map(one => dayOf(one.committed_at)));
  const by = dayOf(new Date().toISOString()) - last;
  const moved = (moment: string) => moment && new Date(Date.parse(`${moment}Z`) + by).toISOString().slice(0, 19).replace('T', ' ');
  return all.map(one => ({
    ...one,
    committed_at: moved(one.committed_at),
    occurred_at: moved(one.occurred_at),
    updated_at: moved(one.updated_at),
  }));
}

/** Puts records into raw, the way that DMS does: a load in its folder, changes in one a day. */
export async function deliver(lake: Lake, records: Sample[], file = '20260312-0000000'): Promise<void> {
  const { dataset, source } = config;
  const below = `${source.schema}/${dataset}`;
  const raw = databaseOf(config, 'raw');
  const loaded = records.filter(one => one.file === 'load');
  if (loaded.length) await lake.deliver(`${raw}.${dataset}_load`, `load/1/${below}/LOAD00000001.parquet`, select(loaded));
  for (const day of new Set(records.filter(one => one.file === 'changes').map(one => one.committed_at.slice(0, 10)))) {
    const changes = records.filter(one => one.file === 'changes' && one.committed_at.startsWith(day));
    await lake.deliver(`${raw}.${dataset}_changes`, `cdc/${below}/${day.replaceAll('-', '/')}/${file}.parquet`, select(changes));
  }
}

function select(records: Sample[]): string {
  return `SELECT unnest(from_json('${JSON.stringify(records).replaceAll("'", "''")}', '[{
    "op": "VARCHAR", "committed_at": "TIMESTAMP", "id": "VARCHAR", "customer_id": "VARCHAR", "category": "VARCHAR",
    "amount": "DECIMAL(12,2)", "currency": "VARCHAR", "occurred_at": "TIMESTAMP", "updated_at": "TIMESTAMP"
  }]'), recursive := true)`;
}

function dayOf(moment: string): number {
  return Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY) * DAY;
}
