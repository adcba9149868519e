import type { Tier } from '../graph';

/** What people call the tiers. `trusted` means transformed to some and curated to others, so it is not here. */
const WORDS: Record<Tier, string[]> = {
  raw: ['raw', 'landing', 'bronze', 'submissions'],
  transformed: ['transformed', 'silver', 'refined', 'processed', 'cleaned'],
  curated: ['curated', 'gold', 'published', 'mart', 'marts', 'datamart'],
};

/** Words that mean much else besides: they count in a name only where another store of the project bears a word of a tier. */
const WEAK: Record<Tier, string[]> = {
  raw: ['ingest', 'inbound'],
  transformed: ['stage', 'staging', 'staged', 'clean', 'conformed'],
  curated: ['analytics', 'business', 'serving'],
};

/** Words for tiers that do not say which. */
const AMBIGUOUS = new Set(['trusted', 'standardized', 'standardised']);

/** What stores are called that hold no tier of data. */
const SUPPORT =
  /^(logs?|logging|accesslogs|results?|artifacts?|artefacts?|code|scripts?|assets?|state|tfstate|cloudtrail|trail|temp|tmp|deploy(ment)?|jars?|libs?|athena)$/;

/** Beginnings of keys under which no tier of data lies: `_code/`, `athena-results/`, `errors/`. */
const SUPPORT_PREFIX =
  /^_?(code|scripts?|jars?|libs?|artifacts?|artefacts?|athena([-_]?results)?|results?|query-?results|tmp|temp|temporary|logs?|spark-?logs|checkpoints?|errors?|quarantine|rejected|rejects|failed|invalid|dead-?letters?|models?)(\/|-|_|$)/i;

const TIERS = tableOf(WORDS);
const WEAK_TIERS = tableOf(WEAK);

/** The tier that a word stands for as it is, as in a tag; nothing where it stands for none. @public */
export function tierOfWord(word: string): Tier | undefined {
  const one = word.trim().toLowerCase();
  return TIERS.get(one) ?? WEAK_TIERS.get(one);
}

/**
 * The tiers whose words stand in a name: `orders-raw`, `RawBucket`, `raw_zone`.
 *
 * @param weak - whether words count too that mean much else besides
 */
export function tiersInName(name: string, weak = false): Tier[] {
  const words = wordsOf(name);
  const strong = words.flatMap(word => TIERS.get(word) ?? []);
  const all =
    strong.length || !weak
      ? strong
      : words.flatMap(word => WEAK_TIERS.get(word) ?? []);
  return [...new Set(all)];
}

/** The word in a name that stands for one tier here and for another there. */
export function ambiguousInName(name: string): string | undefined {
  return wordsOf(name).find(word => AMBIGUOUS.has(word));
}

/** The word in a name that tells of logs, results, code and the like. */
export function supportInName(name: string): string | undefined {
  return wordsOf(name).find(word => SUPPORT.test(word));
}

/** Whether what lies under these keys is no tier of data: code, results, rejected records. */
export function isSupportPrefix(prefix: string): boolean {
  return SUPPORT_PREFIX.test(prefix);
}

function wordsOf(name: string): string[] {
  return name
    .slice(0, 300)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function tableOf(words: Record<Tier, string[]>): Map<string, Tier> {
  return new Map(
    Object.entries(words).flatMap(([tier, those]) =>
      those.map(word => [word, tier as Tier] as const),
    ),
  );
}
