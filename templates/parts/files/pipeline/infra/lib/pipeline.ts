import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Config } from '../config.ts';
import { databaseOf } from './tiers.ts';

const folder = join(import.meta.dirname, '../../pipeline');

/** `pipeline/pipeline.yaml`. */
export interface Promises {
  since: string;
  schedule: string;
  'look-back-days': number;
  'freshness-hours': number;
  quality: { 'rejected-share': number };
  files: { 'target-mb': number; 'most-per-partition': number };
  'retention-days': { snapshots: number; 'query-results': number; logs: number };
}

export const promises: Promises = parse(readFileSync(join(folder, 'pipeline.yaml'), 'utf8'));

/** A statement of `pipeline/sql`, such as `transformed/records`, with its names filled in: the same text for Athena and for DuckDB. */
export function statement(config: Config, name: string): string {
  const text = readFileSync(join(folder, 'sql', `${name}.sql`), 'utf8');
  const names: Record<string, () => string> = {
    raw: () => databaseOf(config, 'raw'),
    transformed: () => databaseOf(config, 'transformed'),
    curated: () => databaseOf(config, 'curated'),
    dataset: () => config.dataset,
    lookBackDays: () => String(promises['look-back-days']),
    rejectedShare: () => String(promises.quality['rejected-share']),
    checked: () => statement(config, 'transformed/checked'),
  };
  return text
    .replace(/^\s*--.*\n/gm, '')
    .trimEnd()
    .replace(/\$\{(\w+)\}/g, (_, key: string) => {
      const value = names[key];
      if (!value) throw new Error(`pipeline/sql/${name}.sql: nothing is called ${key}`);
      return value();
    });
}

/** A state machine of `pipeline/asl` as JSON: `${sql:…}` becomes the statement, and other names what `values` says. */
export function definition(config: Config, name: string, values: Record<string, string>): string {
  const text = readFileSync(join(folder, 'asl', `${name}.asl.json`), 'utf8');
  return JSON.stringify(JSON.parse(text), (_, value: unknown) => {
    const key = typeof value === 'string' ? /^\$\{([\w:/-]+)\}$/.exec(value)?.[1] : undefined;
    if (key === undefined) return value;
    const filled = key.startsWith('sql:') ? statement(config, key.slice(4)) : values[key];
    if (filled === undefined) throw new Error(`pipeline/asl/${name}.asl.json: nothing is called ${key}`);
    return filled;
  });
}
