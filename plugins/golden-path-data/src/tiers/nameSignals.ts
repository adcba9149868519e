import { once } from 'backstage-plugin-golden-path-common';
import { optionsOf, valueAt, type Place, type Resource } from '../graph';
import type { DataModel } from '../model';
import { STORES } from './storeTypes';
import type { TierSignal } from './TierVerdict';
import { tiersNamed } from './words';

/** Where stores say what they are called, and where their data lies. */
const NAMES = [
  'BucketName',
  'TableBucketName',
  'Namespace',
  'DatabaseInput.Name',
  'DatabaseInput.LocationUri',
  'TableInput.Name',
  'TableName',
  'NamespaceName',
  'ClusterIdentifier',
];

/** The tiers that words in the names in AWS stand for. */
export function nameSignals(
  model: DataModel,
  resource: Resource,
): TierSignal[] {
  const weak = once(model, bearsTierWord);
  return namesOf(resource).flatMap(({ text, at }) =>
    tiersNamed(model, text, weak).map(tier => ({
      tier,
      from: 'name' as const,
      what: `its name ${text}`,
      at,
    })),
  );
}

/** The tiers that words in the name in the code, and in those of modules around it, stand for. */
export function identifierSignals(
  model: DataModel,
  { name, within, at }: Resource,
): TierSignal[] {
  const weak = once(model, bearsTierWord);
  return [labelOf(name), ...within].flatMap(text =>
    tiersNamed(model, text, weak).map(tier => ({
      tier,
      from: 'identifier' as const,
      what: `the name ${text} in the code`,
      at,
    })),
  );
}

/** What a store is called, as far as it is known. */
export function namesOf(
  resource: Resource,
): Array<{ text: string; at: Place }> {
  return NAMES.flatMap(path =>
    optionsOf(valueAt(resource, path)).flatMap(value => {
      if (value?.kind === 'scalar')
        return [{ text: String(value.value), at: value.at }];
      if (value?.kind !== 'template') return [];
      const parts = value.parts.map(part =>
        typeof part === 'string' ? part : '…',
      );
      return [{ text: parts.join(''), at: value.at }];
    }),
  );
}

/** `raw` of `module.lake.aws_s3_bucket.raw[0]`. */
export function labelOf(name: string): string {
  return name.replace(/^.*\.(?=[\w-]+(\[|$))/, '');
}

/** Whether some store of the project bears a word that stands for a tier and for nothing else. */
function bearsTierWord(model: DataModel): boolean {
  return model.graph
    .ofType(...STORES)
    .some(store =>
      [
        ...namesOf(store).map(({ text }) => text),
        labelOf(store.name),
        ...store.within,
      ].some(text => tiersNamed(model, text).length > 0),
    );
}
