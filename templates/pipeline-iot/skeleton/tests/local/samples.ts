import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../infra/config.ts';
import { databaseOf } from '../../infra/lib/tiers.ts';
import type { Lake } from './Lake.ts';

/** A reading of samples/raw as a device sends it. */
export interface Sample {
  id: string;
  site: string;
  device_id: string;
  metric: string;
  value: number | null;
  occurred_at: string;
}

const DAY = 86_400_000;
const text = readFileSync(join(import.meta.dirname, `../../samples/raw/${config.dataset}.jsonl`), 'utf8');

/** The samples, moved by whole days so that the last of them is of yesterday: the pipeline looks at what is new. */
export function samples(): Sample[] {
  const all: Sample[] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const last = Math.max(...all.map(one => dayOf(one.occurred_at)));
  const by = dayOf(new Date().toISOString()) - DAY - last;
  const moved = (moment: string) => new Date(Date.parse(`${moment}Z`) + by).toISOString().slice(0, 19).replace('T', ' ');
  return all.map(one => ({ ...one, occurred_at: moved(one.occurred_at) }));
}

/** Puts readings into raw, the way that Firehose does: in the folder of the day on which they came. */
export async function deliver(lake: Lake, readings: Sample[], file = 'stream-1'): Promise<void> {
  const { dataset } = config;
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  await lake.deliver(`${databaseOf(config, 'raw')}.${dataset}_readings`, `readings/${today}/${file}.parquet`, select(readings));
}

function select(readings: Sample[]): string {
  return `SELECT unnest(from_json('${JSON.stringify(readings).replaceAll("'", "''")}', '[{
    "id": "VARCHAR", "site": "VARCHAR", "device_id": "VARCHAR", "metric": "VARCHAR", "value": "DOUBLE", "occurred_at": "TIMESTAMP"
  }]'), recursive := true)`;
}

function dayOf(moment: string): number {
  return Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY) * DAY;
}
