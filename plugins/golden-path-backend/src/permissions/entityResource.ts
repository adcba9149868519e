import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_GOLDEN_PATH_ENTITY } from 'backstage-plugin-golden-path-common';

/** What the rules of a policy see of an entity. @public */
export interface EntityResource {
  ref: string;
  /** In lower case. */
  kind: string;
  /** Ref of a group or user; a group counts as its own. */
  owner?: string;
  tags: string[];
}

/** What a rule asks of the mirror of the catalog: one of these values. @public */
export interface EntityCondition {
  fact: 'owner' | 'kind' | 'tag';
  values: string[];
}

/** Refers to entities in the policies of the permission framework. */
export const entityResourceRef = createPermissionResourceRef<
  EntityResource,
  EntityCondition
>().with({
  pluginId: 'golden-path',
  resourceType: RESOURCE_TYPE_GOLDEN_PATH_ENTITY,
});
