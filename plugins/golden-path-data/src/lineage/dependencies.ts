import type { Told } from './lineageOf';

/** What each store is said to be made from, by their ids: the entities of the catalog file that `dependsOn` and `dependencyOf` join. */
export function dependencies(told: Told[]): Map<string, string[]> {
  const byName = new Map(told.map(one => [one.entity.name.toLowerCase(), one]));
  const all = new Map<string, string[]>();
  const add = (from?: Told, to?: Told) => {
    if (from && to)
      all.set(from.store.id, [...(all.get(from.store.id) ?? []), to.store.id]);
  };
  for (const one of told) {
    for (const reference of one.entity.dependsOn)
      add(one, byName.get(nameIn(reference)));
    for (const reference of one.entity.dependencyOf)
      add(byName.get(nameIn(reference)), one);
  }
  return all;
}

/** `orders-raw` of `resource:default/Orders-Raw`. */
export function nameIn(reference: string): string {
  return reference
    .replace(/^.*[:/]/, '')
    .trim()
    .toLowerCase();
}
