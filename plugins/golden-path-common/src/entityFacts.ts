import type { EntityFacts } from './evidence';
import { isObject } from './policyOverrides';

const PREFIX = 'golden-path/';
const LONGEST = 500;
/** Several names of images. */
const LONGEST_ANNOTATION = 2_000;
const MOST = 50;

/**
 * What checks may know of a catalog entity; `undefined` where no annotation of it begins with `golden-path/`. Its text is hostile:
 * types are not trusted, lengths and numbers are capped.
 *
 * @public
 */
export function entityFacts(entity: unknown): EntityFacts | undefined {
  if (!isObject(entity) || !isObject(entity.metadata)) return undefined;
  const { metadata } = entity;
  const spec = isObject(entity.spec) ? entity.spec : {};
  const [kind, name] = [text(entity.kind), text(metadata.name)];
  const annotations = annotationsOf(metadata.annotations);
  if (!kind || !name || !Object.keys(annotations).length) return undefined;
  const [type, lifecycle] = [text(spec.type), text(spec.lifecycle)];
  return {
    ...{ kind, name },
    ...(type && { type }),
    ...(lifecycle && { lifecycle }),
    tags: tagsOf(metadata.tags),
    annotations,
  };
}

function annotationsOf(annotations: unknown): Record<string, string> {
  if (!isObject(annotations)) return {};
  const ours = Object.entries(annotations)
    .filter(([name]) => name.startsWith(PREFIX) && name.length <= LONGEST)
    .flatMap(([name, value]) => {
      const said = text(value, LONGEST_ANNOTATION);
      return said ? [[name, said]] : [];
    });
  return Object.fromEntries(ours.sort(byName).slice(0, MOST));
}

function tagsOf(tags: unknown): string[] {
  if (!Array.isArray(tags)) return [];
  return tags
    .slice(0, MOST)
    .flatMap(tag => text(tag) ?? [])
    .sort();
}

function text(value: unknown, longest = LONGEST): string | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = value.replaceAll('\u0000', '').trim();
  return clean && clean.length <= longest ? clean : undefined;
}

function byName([a]: string[], [b]: string[]): number {
  return a < b ? -1 : 1;
}
