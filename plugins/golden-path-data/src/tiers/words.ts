import { once } from 'backstage-plugin-golden-path-common';
import { THREE_TIERS, type Tier } from '../graph';
import {
  ambiguousInName,
  tierOfWord,
  tiersInName,
} from '../knowledge/tierWords';
import type { DataModel } from '../model/DataModel';
import { policyOf } from '../model/policy';

/** The tier that a word stands for as it is, as in a tag; a word of the organisation means what its policy says. */
export function tierSaid(model: DataModel, word: string): Tier | undefined {
  return once(model, ownWords).get(plain(word)) ?? tierOfWord(word);
}

/**
 * The tiers whose words stand in a name, those of the organisation included.
 *
 * @param weak - whether words count too that mean much else besides
 */
export function tiersNamed(
  model: DataModel,
  name: string,
  weak = false,
): Tier[] {
  const { own, rest } = parted(model, name);
  return [...new Set([...own, ...tiersInName(rest, weak)])];
}

/** The word in a name that stands for one tier here and for another there, and for none in the policy. */
export function ambiguousNamed(
  model: DataModel,
  name: string,
): string | undefined {
  return ambiguousInName(parted(model, name).rest);
}

/** Tiers by the organisation's words, and what the name says without these. */
function parted(model: DataModel, name: string): { own: Tier[]; rest: string } {
  const words = once(model, ownWords);
  if (!words.size) return { own: [], rest: name };
  const own: Tier[] = [];
  let rest = plain(name);
  for (const [word, tier] of words) {
    if (!rest.includes(word)) continue;
    own.push(tier);
    rest = rest.split(word).join('-');
  }
  return { own, rest };
}

/** Longer words first: "trusted raw" is no "raw". */
function ownWords(model: DataModel): Map<string, Tier> {
  const { tierWords } = policyOf(model);
  const words = THREE_TIERS.flatMap(tier =>
    (tierWords[tier] ?? []).map(word => [plain(word), tier] as const),
  );
  return new Map(words.sort(([a], [b]) => b.length - a.length));
}

/** In small letters, with one dash for all that is no letter or digit, and at both ends. */
function plain(text: string): string {
  const words = text
    .slice(0, 300)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  return `-${words.join('-')}-`;
}
