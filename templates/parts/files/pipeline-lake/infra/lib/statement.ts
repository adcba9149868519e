import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { promises } from './promises.ts';
import { databaseOf, TIERS } from './tiers.ts';

const folder = join(import.meta.dirname, '../../pipeline/sql');

/**
 * A statement of `pipeline/sql`, such as `transformed/records`, with its names filled in: the same text for Athena and for DuckDB.
 *
 * `${raw}` and the like are the databases, `${dataset}` the project's, `${lookBackDays}` what `look-back-days` is in pipeline.yaml, and
 * `${sql:transformed/checked}` another statement.
 */
export function statement(config: Config, name: string): string {
  const text = readFileSync(join(folder, `${name}.sql`), 'utf8');
  const names: Record<string, string> = {
    ...figuresOf(promises),
    ...Object.fromEntries(TIERS.map(tier => [tier, databaseOf(config, tier)])),
    dataset: config.dataset,
  };
  return text
    .replace(/^\s*--.*\n/gm, '')
    .trimEnd()
    .replace(/\$\{([\w:/-]+)\}/g, (_, key: string) => {
      const value = key.startsWith('sql:') ? statement(config, key.slice(4)) : names[key];
      if (value === undefined) throw new Error(`pipeline/sql/${name}.sql: nothing is called ${key}`);
      return value;
    });
}

/** Every figure of pipeline.yaml by its own name: `quality.rejected-share` is `rejectedShare`. */
function figuresOf(tree: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object' ? Object.entries(figuresOf(value)) : [[camel(key), String(value)]],
    ),
  );
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
