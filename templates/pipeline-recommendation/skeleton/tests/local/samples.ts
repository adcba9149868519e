import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../../infra/config.ts';
import { databaseOf } from '../../infra/lib/tiers.ts';
import type { Lake } from './Lake.ts';

/** An event of samples/raw as Firehose delivers it. */
export interface Sample {
  kind: 'interaction' | 'item';
  event_id: string;
  user_id?: string;
  item_id: string;
  event_type?: string;
  category?: string;
  title?: string;
  occurred_at: string;
  received_at: string;
}

const DAY = 86_400_000;
const text = readFileSync(join(import.meta.dirname, `../../samples/raw/${config.dataset}.jsonl`), 'utf8');

/** The samples, moved by whole days so that the last of them was received today: the pipeline looks at what is new. */
export function samples(): Sample[] {
  const all: Sample[] = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const last = Math.max(...all.map(one => dayOf(one.received_at)));
  const by = dayOf(new Date().toISOString()) - last;
  const moved = (moment: string) => new Date(Date.parse(`${moment}Z`) + by).toISOString().slice(0, 19).replace('T', ' ');
  return all.map(one => ({ ...one, occurred_at: moved(one.occurred_at), received_at: moved(one.received_at) }));
}

/** Puts events into raw, the way that Firehose does: a folder for each day on which they were received. */
export async function deliver(lake: Lake, events: Sample[], file = 'samples'): Promise<void> {
  for (const [day, rows] of Map.groupBy(events, one => one.received_at.slice(0, 10)))
    await lake.deliver(
      `${databaseOf(config, 'raw')}.${config.dataset}_events`,
      `events/${day.replaceAll('-', '/')}/${file}.parquet`,
      `SELECT unnest(from_json('${JSON.stringify(rows).replaceAll("'", "''")}', '[{
        "kind": "VARCHAR", "event_id": "VARCHAR", "user_id": "VARCHAR", "item_id": "VARCHAR", "event_type": "VARCHAR",
        "occurred_at": "TIMESTAMP", "category": "VARCHAR", "title": "VARCHAR", "received_at": "TIMESTAMP"
      }]'), recursive := true)`,
    );
}

function dayOf(moment: string): number {
  return Math.floor(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`) / DAY) * DAY;
}
