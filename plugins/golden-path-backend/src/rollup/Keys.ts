import type { RollupDimension } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { SystemRecord } from '../database/rows';
import type { VisibleEntities } from '../permissions/Visibility';
import { GroupTree } from './GroupTree';

/** What the keys of a dimension are called, and which rows an entity of a key belongs to. */
interface Keys {
  /** The rows that an entity of this key counts in, its own first; none where it is unknown. */
  above(key: string | null): string[];
  named(key: string): { key: string; title: string; parent?: string };
}

/**
 * Reads what the keys of a dimension are called.
 *
 * @param names - the groups, systems and domains that the caller may know of. Others have no row: what belongs to them counts in the
 *   next group above that has one, or among the rest.
 */
export async function keysOf(
  knex: Knex,
  by: RollupDimension,
  names: VisibleEntities,
): Promise<Keys> {
  const known = names === 'all' ? undefined : new Set(names);
  if (by === 'group') {
    const tree = await GroupTree.read(knex);
    const above = (key: string) =>
      tree.from(key).filter(ref => !known || known.has(ref));
    return {
      above: key => (key === null ? [] : above(key)),
      named: key => ({
        ...{ key, title: tree.group(key)?.title ?? key },
        parent: above(key).find(ref => ref !== key),
      }),
    };
  }
  const titles = new Map<string, string>();
  if (by === 'system') {
    const systems = await knex<SystemRecord>('systems').select('ref', 'title');
    for (const { ref, title } of systems) titles.set(ref, title);
  }
  const isRef = by === 'system' || by === 'domain';
  const hidden = (key: string) => isRef && known && !known.has(key);
  return {
    above: key => (key === null || hidden(key) ? [] : [key]),
    named: key => ({
      key,
      title: titles.get(key) ?? (isRef ? key.replace(/^.*\//, '') : key),
    }),
  };
}
