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

/** What a reviewer found of a payment. */
export interface Verdict {
  id: string;
  verdict: string;
  reviewer_id: string;
  reviewed_at: string;
}

const DAY = 86_400_000;
/** The last day of the samples. */
const LAST = '2026-03-12';

/** The samples, moved by whole days so that the last of them was committed today: the pipeline looks at what is new. */
export function samples(): Sample[] {
  return read<Sample>('').map(one => ({
    ...one,
    committed_at: moved(one.committed_at),
    occurred_at: moved(one.occurred_at),
    updated_at: moved(one.updated_at),
  }));
}

/** What reviewers found, moved by as much. */
export function verdicts(): Verdict[] {
  return read<Verdict>('_reviews').map(one => ({ ...one, reviewed_at: moved(one.reviewed_at) }));
}

/** Puts events and all verdicts into raw, the way that Firehose does: below the day on which they arrive, which is today, whatever they say of themselves. */
export async function deliver(lake: Lake, events: Sample[], file = 'events-1'): Promise<void> {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  await lake.deliver(
    `${databaseOf(config, 'raw')}.${config.dataset}_verdicts`,
    `verdicts/${today}/verdicts-1.parquet`,
    `SELECT unnest(from_json('${JSON.stringify(verdicts()).replaceAll("'", "''")}', '[{
      "id": "VARCHAR", "verdict": "VARCHAR", "reviewer_id": "VARCHAR", "reviewed_at": "TIMESTAMP"
    }]'), recursive := true)`,
  );
  await lake.deliver(
    `${databaseOf(config, 'raw')}.${config.dataset}_events`,
    `events/${today}/${file}.parquet`,
    `SELECT unnest(from_json('${JSON.stringify(events).replaceAll("'", "''")}', '[{
      "op": "VARCHAR", "committed_at": "TIMESTAMP", "id": "VARCHAR", "customer_id": "VARCHAR", "category": "VARCHAR",
      "amount": "DECIMAL(12,2)", "currency": "VARCHAR", "occurred_at": "TIMESTAMP", "updated_at": "TIMESTAMP"
    }]'), recursive := true)`,
  );
}

function read<T>(which: string): T[] {
  const text = readFileSync(join(import.meta.dirname, `../../samples/raw/${config.dataset}${which}.jsonl`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

function moved(moment: string): string {
  const by = dayOf(new Date().toISOString()) - dayOf(LAST);
  return moment && new Date(Date.parse(`${moment}Z`) + by).toISOString().slice(0, 19).replace('T', ' ');
}

function dayOf(moment: string): number {
  return Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY) * DAY;
}
