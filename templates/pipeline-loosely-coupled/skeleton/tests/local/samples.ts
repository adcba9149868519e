import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../infra/config.ts';
import { databaseOf } from '../../infra/lib/tiers.ts';
import { Services } from './Services.ts';
import type { Lake } from './Lake.ts';

/** A record of samples/raw, and when its change is stored. */
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

/**
 * Sends records as events, and lets the functions of the pipeline bring them to raw: from the queue into the table, from its stream to
 * Firehose, whose records become Parquet in the folder of their day.
 */
export async function deliver(lake: Lake, records: Sample[], file = 'samples'): Promise<void> {
  const services = await Services.shared();
  const inOrder = records.toSorted((a, b) => (a.committed_at < b.committed_at ? -1 : 1));
  for (const { op, committed_at: at, file: _, ...event } of inOrder)
    await services.send({ ...event, ...(op === 'D' && { deleted: true }) }, Date.parse(`${at}Z`));
  const delivered = services.delivered();
  const byDay = Map.groupBy(delivered, row => String(row['committed_at']).slice(0, 10));
  for (const [day, rows] of byDay)
    await lake.deliver(
      `${databaseOf(config, 'raw')}.${config.dataset}_changes`,
      `changes/${day.replaceAll('-', '/')}/${file}.parquet`,
      select(rows),
    );
}

function select(rows: unknown[]): string {
  return `SELECT unnest(from_json('${JSON.stringify(rows).replaceAll("'", "''")}', '[{
    "op": "VARCHAR", "committed_at": "TIMESTAMP", "id": "VARCHAR", "customer_id": "VARCHAR", "category": "VARCHAR",
    "amount": "DECIMAL(12,2)", "currency": "VARCHAR", "occurred_at": "TIMESTAMP", "updated_at": "TIMESTAMP"
  }]'), recursive := true)`;
}

function dayOf(moment: string): number {
  return Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY) * DAY;
}
