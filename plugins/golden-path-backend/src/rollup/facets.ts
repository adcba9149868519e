import type { Rollup } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { elementsOf, oneOf } from '../database/dialect';
import type { VisibleEntities } from '../permissions/Visibility';

type Facets = Rollup['facets'];

/**
 * The values to filter by that occur among the entities that the caller may know of.
 *
 * @param names - the systems and domains that the caller may know of
 */
export async function facets(
  knex: Knex,
  visible: VisibleEntities,
  names: VisibleEntities,
): Promise<Facets> {
  const entities = () => {
    const query = knex({ e: 'entities' });
    if (visible !== 'all') query.whereRaw(oneOf(knex, 'e.ref', visible));
    return query;
  };
  const rows: Array<
    Record<'system' | 'domain' | 'type' | 'lifecycle', string | null>
  > = await entities()
    .leftJoin({ y: 'systems' }, 'y.ref', 'e.system')
    .distinct('e.system', 'y.domain', 'e.type', 'e.lifecycle');
  const tags: Array<{ tag: string }> = await entities()
    .joinRaw('cross join ?', [elementsOf(knex, 'e.tags')])
    .distinct({ tag: 'element.value' });
  const values = (column: keyof (typeof rows)[number]) =>
    [...new Set(rows.flatMap(row => row[column] ?? []))].sort();
  const known = names === 'all' ? undefined : new Set(names);
  const named = (refs: string[]) =>
    known ? refs.filter(ref => known.has(ref)) : refs;
  return {
    system: named(values('system')),
    domain: named(values('domain')),
    type: values('type'),
    lifecycle: values('lifecycle'),
    tag: tags.map(({ tag }) => tag).sort(),
  };
}
