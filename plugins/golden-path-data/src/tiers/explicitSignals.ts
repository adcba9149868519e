import { once } from 'backstage-plugin-golden-path-common';
import { annotationOf, documentsOf } from '../documents';
import {
  itemsAt,
  optionsOf,
  textAt,
  valueAt,
  type Place,
  type Resource,
  type Value,
} from '../graph';
import { targetsIn } from '../links';
import type { DataModel } from '../model';
import { policyOf } from '../model/policy';
import { contractTables } from './contractTables';
import { storeOf } from './storeOf';
import type { TierSignal } from './TierVerdict';
import { tierSaid } from './words';

/** Keys of tags and parameters that name a tier, without case and separators. */
const KEYS = new Set([
  'datatier',
  'tier',
  'zone',
  'datazone',
  'datalayer',
  'dataclassificationtier',
]);
const BUCKET = ['AWS::S3::Bucket'];
const MAPS = [
  'DatabaseInput.Parameters',
  'TableInput.Parameters',
  'Parameters',
  'Tags',
];

/** What says in so many words which tier a store is. */
export function explicitSignals(
  model: DataModel,
  resource: Resource,
): TierSignal[] {
  const written = [
    ...MAPS.map(path => ({
      where: path === 'Tags' ? 'the tag' : 'the parameter',
      value: valueAt(resource, path),
    })),
    {
      where: 'the metadata',
      value: resource.attributes.entries.get('Metadata'),
    },
  ].flatMap(({ where, value }) =>
    pairsIn(value).flatMap(({ key, word, at }) =>
      isTierKey(model, key)
        ? signal(model, word, `${where} ${key} = ${word}`, at)
        : [],
    ),
  );
  return [...written, ...(once(model, documented).get(resource.id) ?? [])];
}

function signal(
  model: DataModel,
  word: string,
  what: string,
  at: Place,
): TierSignal[] {
  const tier = tierSaid(model, word);
  return tier ? [{ tier, from: 'explicit', what, at }] : [];
}

function isTierKey(model: DataModel, key: string): boolean {
  return KEYS.has(plainKey(key)) || key === policyOf(model).tierTag;
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

/** The keys and words of a map, or of a list of `Key` and `Value`. */
function pairsIn(
  value: Value | undefined,
): Array<{ key: string; word: string; at: Place }> {
  return optionsOf(value).flatMap(option => {
    if (option?.kind === 'map')
      return [...option.entries].flatMap(([key, one]) => {
        const word = textAt(one);
        return word.state === 'known'
          ? [{ key, word: word.value, at: word.at }]
          : [];
      });
    if (option?.kind !== 'list') return [];
    return option.items.flatMap(item => {
      const [key, word] = [textAt(item, 'Key'), textAt(item, 'Value')];
      return key.state === 'known' && word.state === 'known'
        ? [{ key: key.value, word: word.value, at: word.at }]
        : [];
    });
  });
}

/** What LF-tags, the catalog file and contracts say of the stores of the project, by their ids. */
function documented(model: DataModel): Map<string, TierSignal[]> {
  const all = new Map<string, TierSignal[]>();
  const add = (id: string | undefined, signals: TierSignal[]) => {
    if (id !== undefined) all.set(id, [...(all.get(id) ?? []), ...signals]);
  };
  for (const association of model.graph.ofType(
    'AWS::LakeFormation::TagAssociation',
  )) {
    const id = targetsIn(model).first(
      valueAt(association, 'Resource.Database.Name') ??
        valueAt(association, 'Resource.Table.Name'),
      ['AWS::Glue::Database', 'AWS::Glue::Table'],
    );
    for (const tag of itemsAt(association, 'LFTags').items) {
      const key = textAt(tag, 'TagKey');
      for (const one of itemsAt(tag, 'TagValues').items) {
        const word = textAt(one);
        if (key.state !== 'known' || word.state !== 'known') continue;
        const what = `the LF-tag ${key.value} = ${word.value}`;
        if (isTierKey(model, key.value))
          add(id, signal(model, word.value, what, one.at));
      }
    }
  }
  const { entities, contracts } = documentsOf(model);
  for (const entity of entities) {
    const word = annotationOf(entity, 'golden-path/data-tier');
    const what = `the annotation golden-path/data-tier of ${entity.name} = ${word?.value}`;
    if (word)
      add(storeOf(model, entity)?.id, signal(model, word.value, what, word.at));
  }
  for (const contract of contracts) {
    const { tier, value } = contract;
    if (!tier) continue;
    const what = `the contract ${contract.name} says ${tier.value}`;
    const places = itemsAt(value, 'servers').items.map(server =>
      targetsIn(model).first(valueAt(server, 'location'), BUCKET),
    );
    const tables = contractTables(model, contract).map(({ id }) => id);
    for (const id of new Set([...places, ...tables]))
      add(id, signal(model, tier.value, what, tier.at));
  }
  return all;
}
