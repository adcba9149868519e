import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../infra/config.ts';
import { databaseOf } from '../../infra/lib/tiers.ts';
import type { Lake } from './Lake.ts';

/** An event of samples/raw as a producer puts it onto the stream. */
export interface Sample {
  op: 'I' | 'U' | 'D';
  committed_at: string;
  id: string;
  customer_id: string;
  category: string;
  amount: string;
  currency: string;
  occurred_at: string;
  updated_at: string;
  /** Of pipelines that load a table beside its changes; a stream has events alone. */
  file?: 'changes';
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

/** Puts events into raw, the way that Firehose does: below the day on which they arrive, which is today, whatever they say of themselves. */
export async function deliver(lake: Lake, events: Sample[], file = 'events-1'): Promise<void> {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  await lake.deliver(
    `${databaseOf(config, 'raw')}.${config.dataset}_events`,
    `events/${today}/${file}.parquet`,
    `SELECT unnest(from_json('${JSON.stringify(events).replaceAll("'", "''")}', '[{
      "op": "VARCHAR", "committed_at": "TIMESTAMP", "id": "VARCHAR", "customer_id": "VARCHAR", "category": "VARCHAR",
      "amount": "DECIMAL(12,2)", "currency": "VARCHAR", "occurred_at": "TIMESTAMP", "updated_at": "TIMESTAMP"
    }]'), recursive := true)`,
  );
}

function dayOf(moment: string): number {
  return Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY) * DAY;
}
