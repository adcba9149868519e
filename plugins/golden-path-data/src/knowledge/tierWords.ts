import type { Tier } from '../graph';

/** What people call the tiers. `trusted` means transformed to some and curated to others, so it is not here. */
const WORDS: Record<Tier, string[]> = {
  raw: ['raw', 'landing', 'bronze', 'submissions'],
  transformed: [
    'transformed',
    'stage',
    'staging',
    'silver',
    'refined',
    'processed',
    'cleaned',
    'clean',
  ],
  curated: [
    'curated',
    'gold',
    'analytics',
    'business',
    'published',
    'mart',
    'marts',
  ],
};

/** What stores are called that hold no tier of data. */
const SUPPORT =
  /^(log|logs|logging|accesslogs|results?|artifacts?|artefacts?|code|scripts?|assets?|state|tfstate|cloudtrail|trail|temp|tmp|deploy(ment)?)$/;

const TIERS = new Map(
  Object.entries(WORDS).flatMap(([tier, words]) =>
    words.map(word => [word, tier as Tier] as const),
  ),
);

/** The tier that a word stands for as it is, as in a tag. */
export function tierOfWord(word: string): Tier | undefined {
  return TIERS.get(word.trim().toLowerCase());
}

/** The tiers whose words stand in a name: `orders-raw`, `RawBucket`, `raw_zone`. */
export function tiersInName(name: string): Tier[] {
  return [...new Set(wordsOf(name).flatMap(word => TIERS.get(word) ?? []))];
}

/** The word in a name that tells of logs, results, code and the like. */
export function supportInName(name: string): string | undefined {
  return wordsOf(name).find(word => SUPPORT.test(word));
}

function wordsOf(name: string): string[] {
  return name
    .slice(0, 300)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
