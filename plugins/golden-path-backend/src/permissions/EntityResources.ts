import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { oneOf } from '../database/dialect';
import type { EntityRecord } from '../database/rows';
import { entityRecord } from '../catalog/facts';
import { PLAIN } from '../assess/Aspect';
import type { EntityResource } from './entityResource';

interface EntityResourcesOptions {
  knex: Knex;
  auth: AuthService;
  catalog: CatalogService;
}

type Facts = Pick<EntityRecord, 'ref' | 'kind' | 'owner' | 'tags'>;

/** Looks up what the rules of a policy see of entities. */
export class EntityResources {
  readonly #options: EntityResourcesOptions;

  constructor(options: EntityResourcesOptions) {
    this.#options = options;
  }

  /** Those of the mirror at once, others, such as groups and systems, from the catalog; in the order of the refs. */
  async load(refs: string[]): Promise<Array<EntityResource | undefined>> {
    const { knex } = this.#options;
    const rows: Facts[] = await knex('entities')
      .select('ref', 'kind', 'owner', 'tags')
      .whereRaw(oneOf(knex, 'ref', refs));
    const found = new Map(rows.map(row => [row.ref, toResource(row)]));
    return Promise.all(refs.map(ref => found.get(ref) ?? this.#ask(ref)));
  }

  async #ask(ref: string): Promise<EntityResource | undefined> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entity = await catalog.getEntityByRef(ref, { credentials });
    return entity && resourceOf(entity);
  }
}

/** What the rules of a policy see of this entity. */
export function resourceOf(entity: Entity): EntityResource {
  return toResource(entityRecord(entity, PLAIN));
}

function toResource({ ref, kind, owner, tags }: Facts): EntityResource {
  const lower = kind.toLocaleLowerCase('en-US');
  const owned = lower === 'group' ? ref : owner;
  return {
    ...{ ref, kind: lower, tags: JSON.parse(tags) },
    ...(owned && { owner: owned }),
  };
}
