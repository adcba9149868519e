import { tagAt, type Layer, type Resource } from '../graph';
import { LAYERS } from '../knowledge/layers';
import type { DataModel } from '../model';

const NAMES: ReadonlySet<string> = new Set(Object.values(LAYERS));
// Longer ones first.
const BEGINNINGS = Object.keys(LAYERS).sort((a, b) => b.length - a.length);

/** The layer of a resource: by its tag `data:layer`, or by its type; nothing where neither tells. */
export function layerOf(
  _model: DataModel,
  resource: Resource,
): Layer | undefined {
  const tag = tagAt(resource, 'data:layer');
  if (tag.state === 'known' && NAMES.has(tag.value)) return tag.value as Layer;
  const beginning = BEGINNINGS.find(one => resource.type.startsWith(one));
  return beginning === undefined ? undefined : LAYERS[beginning];
}
