import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  Dataset,
  DatasetPlace,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import { tierOfWord } from 'backstage-plugin-golden-path-data';
import type { ProjectPicture } from '../database/PictureStore';

const HOLDS_DATA = ['store', 'description'];

/**
 * What projects and its own annotation say of a dataset. Where two of them name different tiers, none is told.
 *
 * @param related - refs of the entities that depend on it or that it depends on
 */
export function datasetOf(
  entity: Entity,
  pictures: ProjectPicture[],
  related: ReadonlySet<string>,
): Dataset {
  const entityRef = stringifyEntityRef(entity);
  const seenIn = placesIn(entity, pictures, related);
  const annotation = annotatedTier(entity);
  const told = distinct(seenIn.map(({ part }) => part.row));
  const tiers = distinct([...told, annotation]);
  const layers = distinct(seenIn.map(({ part }) => part.column));
  return {
    entityRef,
    ...(tiers.length === 1 && { tier: tiers[0] }),
    ...(layers.length === 1 && { layer: layers[0] }),
    knownBy: knownBy(told, annotation),
    ...(annotation && { annotation }),
    conflict: tiers.length > 1,
    seenIn,
  };
}

function knownBy(told: string[], annotation?: string): Dataset['knownBy'] {
  if (told.length) return 'code';
  return annotation ? 'annotation' : 'nothing';
}

function annotatedTier({ metadata }: Entity): string | undefined {
  return tierOfWord(metadata.annotations?.['golden-path/data-tier'] ?? '');
}

/** One place for each location: entities that share it share the picture. One that is related goes before another. */
function placesIn(
  entity: Entity,
  pictures: ProjectPicture[],
  related: ReadonlySet<string>,
): DatasetPlace[] {
  const places = new Map<string, DatasetPlace>();
  const byNearness = [...pictures].sort(
    (a, b) => Number(related.has(b.ref)) - Number(related.has(a.ref)),
  );
  for (const { ref, title, location, scorecard, picture } of byNearness) {
    const key = `${scorecard} ${location}`;
    const part =
      toldBy(entity, picture.parts) ??
      (related.has(ref) ? named(entity, picture.parts) : undefined);
    if (part && !places.has(key))
      places.set(key, { entityRef: ref, title, scorecard, part });
  }
  return [...places.values()];
}

/** The part that the project's own catalog file says it is. */
function toldBy(entity: Entity, parts: PicturePart[]): PicturePart | undefined {
  const ref = stringifyEntityRef(entity);
  return parts.find(({ entities }) => entities?.includes(ref));
}

/** The one store that has its name, or that of its annotation. */
function named(entity: Entity, parts: PicturePart[]): PicturePart | undefined {
  const { name, annotations } = entity.metadata;
  const wanted = plain(annotations?.['golden-path/data-store'] ?? name);
  const found = parts.filter(
    part => HOLDS_DATA.includes(part.shape) && plain(part.name) === wanted,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** `orders_raw`, `OrdersRaw` and `orders-raw` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function distinct<T>(values: Array<T | undefined>): T[] {
  return [...new Set(values.filter(value => value !== undefined))] as T[];
}
