import type { Config } from '../config.ts';

export const TIERS = ['raw', 'transformed', 'curated'] as const;
export type Tier = (typeof TIERS)[number];

/** The database of a tier in the Glue catalog. */
export function databaseOf(config: Config, tier: Tier): string {
  return `${config.name.replaceAll('-', '_')}_${tier}`;
}

/** The key of the LF-tag that says which tier a table belongs to. LF-tags are shared by the account: the name keeps projects apart. */
export function tierTag(config: Config): string {
  return `${config.name}:tier`;
}

/** The key of the LF-tag that says whether a column is about a person. */
export function personalTag(config: Config): string {
  return `${config.name}:personal`;
}
