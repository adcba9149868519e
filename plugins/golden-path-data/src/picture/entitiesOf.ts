import { once } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../documents';
import type { DataModel } from '../model';
import { storeOf } from '../tiers';

/** The refs of the entities of the catalog file that stand for a store, by its id. */
export function entitiesOf(model: DataModel, id: string): string[] {
  return once(model, entitiesOfAll).get(id) ?? [];
}

function entitiesOfAll(model: DataModel): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const entity of documentsOf(model).entities) {
    if (entity.kind.toLowerCase() !== 'resource') continue;
    const id = storeOf(model, entity)?.id;
    if (id === undefined) continue;
    const { kind, namespace, name } = entity;
    const ref = `${kind}:${namespace}/${name}`.toLowerCase();
    all.set(id, [...new Set([...(all.get(id) ?? []), ref])]);
  }
  return all;
}
