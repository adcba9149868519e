import { once } from 'backstage-plugin-golden-path-common';
import type { Resource } from '../graph';
import type { DataModel } from '../model';
import { LAKE_STORES, tierOf } from '../tiers';

/** What a project declares only where it keeps a lake. */
const OF_LAKES =
  /^AWS::(Glue::(Database|Table|Crawler|Job)|LakeFormation::|Athena::|S3Tables::|EMR|DataZone::)/;

/** Whether a project keeps a lake, in which tiers are looked for: a store of a tier, a catalog, or what queries and processes one. */
export function isLake(model: DataModel): boolean {
  return once(model, hasLake);
}

/** The stores of a lake whose tier is known. */
export function tierStores(model: DataModel): Resource[] {
  return once(model, readTierStores);
}

function hasLake(model: DataModel): boolean {
  return (
    tierStores(model).length > 0 ||
    model.graph.resources.some(({ type }) => OF_LAKES.test(type))
  );
}

function readTierStores(model: DataModel): Resource[] {
  return model.graph
    .ofType(...LAKE_STORES)
    .filter(store => tierOf(model, store).tier !== undefined);
}
