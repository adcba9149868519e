import { once } from 'backstage-plugin-golden-path-common';
import { tagAt, type Layer, type Resource } from '../graph';
import { LAYERS, LAYER_WORDS } from '../knowledge/layers';
import type { DataModel } from '../model';
import { layerByPosition } from './layerByPosition';

// Longer ones first.
const BEGINNINGS = Object.keys(LAYERS).sort((a, b) => b.length - a.length);
const TAGS = ['data:layer', 'data-layer', 'layer'];

/** The layer of a resource: by its tag `data:layer`, by its type, or by its position; nothing where none of them tells. */
export function layerOf(
  model: DataModel,
  resource: Resource,
): Layer | undefined {
  const known = once(model, layers);
  if (!known.has(resource.id)) {
    // What is asked for on the way round a circle has no layer yet.
    known.set(resource.id, undefined);
    const layer =
      layerInItself(resource) ??
      layerByPosition(model.graph, resource, layerInItself, other =>
        layerOf(model, other),
      );
    known.set(resource.id, layer);
  }
  return known.get(resource.id);
}

/** Whether its tag names a layer. */
export function saysLayer(resource: Resource): boolean {
  return taggedLayer(resource) !== undefined;
}

/** By its tag or its type alone. */
export function layerInItself(resource: Resource): Layer | undefined {
  const tagged = taggedLayer(resource);
  if (tagged) return tagged;
  const beginning = BEGINNINGS.find(one => resource.type.startsWith(one));
  return beginning === undefined ? undefined : LAYERS[beginning];
}

function taggedLayer(resource: Resource): Layer | undefined {
  for (const key of TAGS) {
    const tag = tagAt(resource, key);
    const word = tag.state === 'known' ? tag.value.trim().toLowerCase() : '';
    if (Object.hasOwn(LAYER_WORDS, word)) return LAYER_WORDS[word];
  }
  return undefined;
}

function layers(_model: DataModel): Map<string, Layer | undefined> {
  return new Map();
}
