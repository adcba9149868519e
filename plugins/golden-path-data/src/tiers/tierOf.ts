import {
  optionsOf,
  tagAt,
  textAt,
  valueAt,
  type Place,
  type Resource,
  type Tier,
} from '../graph';
import { supportInName, tierOfWord, tiersInName } from '../knowledge/tierWords';
import type { DataModel } from '../model';

/** One sign of the tier of a store. */
export interface TierSignal {
  tier: Tier;
  /** `explicit` (a tag, a parameter, metadata), then the name it has in AWS, then what the code calls it. */
  from: 'explicit' | 'name' | 'identifier';
  /** For people: "the tag data:tier = raw". */
  what: string;
  at: Place;
}

/** What is known of the tier of a store. */
export interface TierVerdict {
  /** Absent where nothing tells it, or where signals conflict. */
  tier?: Tier;
  /** Logs, query results, artefacts, code, state: no tier of data. */
  support?: string;
  /** 0 to 1. */
  confidence: number;
  signals: TierSignal[];
  /** Whether signals of the same strength name different tiers. */
  conflict: boolean;
}

const TAGS = ['data:tier', 'data-tier', 'zone', 'DataLayer'];
const NAMES = ['BucketName', 'Name', 'DatabaseInput.Name', 'TableName'];
const STRENGTHS = [
  ['explicit', 1],
  ['name', 0.8],
  ['identifier', 0.6],
] as const;

/** The tier of a store of data: bucket, database of a catalog, table. The strongest signals decide; nothing is guessed. */
export function tierOf(_model: DataModel, resource: Resource): TierVerdict {
  const signals = [
    ...explicitSignals(resource),
    ...nameSignals(resource),
    ...identifierSignals(resource),
  ];
  for (const [from, confidence] of STRENGTHS) {
    const found = signals.filter(signal => signal.from === from);
    const tiers = new Set(found.map(({ tier }) => tier));
    if (tiers.size > 1)
      return { confidence: 0, signals, conflict: from === 'explicit' };
    if (tiers.size === 1)
      return { tier: found[0].tier, confidence, signals, conflict: false };
  }
  const support = supportOf(resource);
  return {
    ...(support !== undefined && { support }),
    confidence: 0,
    signals,
    conflict: false,
  };
}

function explicitSignals(resource: Resource): TierSignal[] {
  const fromTags = TAGS.flatMap(key => {
    const tag = tagAt(resource, key);
    const tier = tag.state === 'known' ? tierOfWord(tag.value) : undefined;
    if (tag.state !== 'known' || !tier) return [];
    const what = `the tag ${key} = ${tag.value}`;
    return [{ tier, from: 'explicit' as const, what, at: tag.at }];
  });
  const parameters = [
    valueAt(resource, 'DatabaseInput.Parameters'),
    valueAt(resource, 'TableInput.Parameters'),
    resource.attributes.entries.get('Metadata'),
  ].flatMap(optionsOf);
  const fromParameters = parameters.flatMap(map =>
    map?.kind !== 'map'
      ? []
      : TAGS.flatMap(key => {
          const value = textAt(map.entries.get(key));
          const tier =
            value.state === 'known' ? tierOfWord(value.value) : undefined;
          if (value.state !== 'known' || !tier) return [];
          const what = `${key} = ${value.value}`;
          return [{ tier, from: 'explicit' as const, what, at: value.at }];
        }),
  );
  return [...fromTags, ...fromParameters];
}

function nameSignals(resource: Resource): TierSignal[] {
  return NAMES.flatMap(path => {
    const value = valueAt(resource, path);
    const texts =
      value?.kind === 'template'
        ? value.parts.filter(part => typeof part === 'string')
        : [value?.kind === 'scalar' ? String(value.value) : ''];
    return tiersInName(texts.join(' ')).map(tier => ({
      tier,
      from: 'name' as const,
      what: `its name`,
      at: value!.at,
    }));
  });
}

function identifierSignals({ name, within, at }: Resource): TierSignal[] {
  const label = name.replace(/^.*\.(?=[\w-]+(\[|$))/, '');
  return [label, ...within].flatMap(text =>
    tiersInName(text).map(tier => ({
      tier,
      from: 'identifier' as const,
      what: `the code calls it ${text}`,
      at,
    })),
  );
}

function supportOf(resource: Resource): string | undefined {
  const names = NAMES.flatMap(path => {
    const name = textAt(resource, path);
    return name.state === 'known' ? [name.value] : [];
  });
  return [...names, resource.name]
    .map(supportInName)
    .find(word => word !== undefined);
}
