import type { JsonObject, JsonValue } from '@backstage/types';
import {
  once,
  unknownName,
  type PolicyProblem,
} from 'backstage-plugin-golden-path-common';
import { THREE_TIERS, type Tier } from '../graph';
import type { DataModel } from './DataModel';

/** What the organisation's policy says of the data of all its projects. */
export interface DataPolicy {
  /** Words that stand for a tier with them, besides the common ones. */
  tierWords: Partial<Record<Tier, string[]>>;
  /** The tag that names the tier of a store, besides the common ones; fixes write it. */
  tierTag?: string;
  /** The tags that every store and engine must have, exactly as they are written. */
  costTags?: string[];
}

const MOST = 50;
const WORD = /^[\p{L}\p{N}][\p{L}\p{N} _./-]{0,39}$/u;
/** What AWS takes for the key of a tag. */
const TAG = /^(?!aws:)[\p{L}\p{N} _.:/=+@-]{1,128}$/iu;
const A_TAG = 'the key of a tag, such as data:tier';

/** The keys of these settings. */
export const DATA_POLICY_KEYS = ['tierWords', 'tierTag', 'costTags'];

/** The policy that holds for a project; what is wrong is left out. */
export function policyOf(model: DataModel): DataPolicy {
  return once(model, read);
}

function read({ policy }: DataModel): DataPolicy {
  const { tierWords, tierTag, costTags } = policy;
  const words = THREE_TIERS.map(tier => [
    tier,
    isObject(tierWords) ? texts(tierWords[tier], WORD) : [],
  ]);
  return {
    tierWords: Object.fromEntries(words),
    ...(isText(tierTag, TAG) && { tierTag }),
    ...(Array.isArray(costTags) && { costTags: texts(costTags, TAG) }),
  };
}

/** What is wrong with these settings, key by key. */
export function settingProblems(settings: JsonObject): PolicyProblem[] {
  const { tierWords, tierTag, costTags } = settings;
  return [
    ...(tierWords === undefined ? [] : wordProblems(tierWords)),
    ...(tierTag === undefined || isText(tierTag, TAG)
      ? []
      : [{ key: 'tierTag', message: `must be ${A_TAG}` }]),
    ...(costTags === undefined
      ? []
      : listProblems('costTags', costTags, TAG, A_TAG)),
  ];
}

function wordProblems(value: JsonValue): PolicyProblem[] {
  if (!isObject(value)) {
    const message = 'must be an object from a tier to a list of words';
    return [{ key: 'tierWords', message }];
  }
  const seen = new Map<string, string>();
  return Object.entries(value).flatMap(([tier, words = null]) => {
    const key = `tierWords.${tier}`;
    if (!THREE_TIERS.some(one => one === tier))
      return [{ key, message: unknownName(tier, 'tier', THREE_TIERS) }];
    const problems = listProblems(key, words, WORD, 'a word, such as landing');
    texts(words, WORD).forEach((text, i) => {
      const other = seen.get(text.toLowerCase());
      seen.set(text.toLowerCase(), tier);
      if (other !== undefined && other !== tier)
        problems.push({
          key: `${key}[${i}]`,
          message: `stands for ${other} as well; a word stands for one tier`,
        });
    });
    return problems;
  });
}

function listProblems(
  key: string,
  value: JsonValue,
  form: RegExp,
  what: string,
): PolicyProblem[] {
  if (!Array.isArray(value) || value.length > MOST) {
    const message = `must be a list of at most ${MOST}, each ${what}`;
    return [{ key, message }];
  }
  return value.flatMap((one, i) =>
    isText(one, form)
      ? []
      : [{ key: `${key}[${i}]`, message: `must be ${what}` }],
  );
}

function texts(value: JsonValue | undefined, form: RegExp): string[] {
  if (!Array.isArray(value) || value.length > MOST) return [];
  return value.filter((one): one is string => isText(one, form));
}

function isText(value: JsonValue | undefined, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
