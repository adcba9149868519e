import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { NotAllowedError } from '@backstage/errors';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { EntityCondition, EntityResource } from './entityResource';
import type { EntityResources } from './EntityResources';
import type { VisibleEntities } from './Visibility';
import { whereFits } from './whereFits';

/** A permission for entities. */
export type EntityPermission = ResourcePermission<'golden-path-entity'>;

/** What conditions are looked at with. */
export interface PermitOptions {
  knex: Knex;
  resources: EntityResources;
  ruleset: PermissionRuleset<EntityResource, EntityCondition>;
}

/** A permission that somebody has, perhaps with some entities only. */
export class Permit {
  readonly #options: PermitOptions;
  readonly #permission: EntityPermission;
  readonly #decision: PolicyDecision;

  constructor(
    options: PermitOptions,
    permission: EntityPermission,
    decision: PolicyDecision,
  ) {
    this.#options = options;
    this.#permission = permission;
    this.#decision = decision;
  }

  /** With whatever entity. */
  get always(): boolean {
    return this.#decision.result === AuthorizeResult.ALLOW;
  }

  /** With no entity. */
  get never(): boolean {
    return this.#decision.result === AuthorizeResult.DENY;
  }

  /** Whether it holds for an entity, which need not be a mirrored one. */
  async holdsFor(entity: string | EntityResource): Promise<boolean> {
    if (this.always || this.never) return this.always;
    const { resources, ruleset } = this.#options;
    const [resource] =
      typeof entity === 'string' ? await resources.load([entity]) : [entity];
    if (!resource) return false;
    return createConditionAuthorizer(ruleset)(this.#decision, resource);
  }

  /** @throws NotAllowedError where it does not hold for this entity */
  async require(ref: string): Promise<void> {
    if (await this.holdsFor(ref)) return;
    const { name } = this.#permission;
    throw new NotAllowedError(`You lack the permission ${name} for ${ref}`);
  }

  /** Of these entities, those for which it holds. */
  async among(visible: VisibleEntities): Promise<VisibleEntities> {
    const decision = this.#decision;
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return this.always ? visible : [];
    }
    const { knex, ruleset } = this.#options;
    const criteria = createConditionTransformer(ruleset)(decision.conditions);
    const fitting: string[] = await whereFits(
      knex,
      knex('entities').pluck('ref'),
      criteria,
    );
    if (visible === 'all') return fitting;
    const set = new Set(visible);
    return fitting.filter(ref => set.has(ref));
  }
}
