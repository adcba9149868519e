import {
  createConditionExports,
  createPermissionRule,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  entityResourceRef,
  type EntityCondition,
  type EntityResource,
} from './entityResource';

const lower = (values: string[]) =>
  values.map(value => value.toLocaleLowerCase('en-US'));

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow entities that one of these owns, and these groups',
  resourceRef: entityResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Refs of the users and groups, such as group:default/team'),
  }),
  apply: ({ owner }, { claims }) =>
    owner !== undefined && lower(claims).includes(owner),
  toQuery: ({ claims }) => ({ fact: 'owner', values: lower(claims) }),
});

const hasKind = createPermissionRule({
  name: 'HAS_KIND',
  description: 'Allow entities of one of these kinds',
  resourceRef: entityResourceRef,
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('Kinds, such as Component'),
  }),
  apply: ({ kind }, { kinds }) => lower(kinds).includes(kind),
  toQuery: ({ kinds }) => ({ fact: 'kind', values: lower(kinds) }),
});

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow entities that have this tag',
  resourceRef: entityResourceRef,
  paramsSchema: z.object({ tag: z.string().describe('A tag') }),
  apply: ({ tags }, { tag }) => tags.includes(tag),
  toQuery: ({ tag }) => ({ fact: 'tag', values: [tag] }),
});

/** The rules that come with the plugin. */
export const entityRules = { isOwner, hasKind, hasTag };

/** These rules by name, for where no registry has more of them. */
export const entityRuleset: PermissionRuleset<EntityResource, EntityCondition> =
  {
    getRuleByName(name) {
      const found = Object.values(entityRules).find(one => one.name === name);
      if (found) return found as ReturnType<typeof this.getRuleByName>;
      throw new Error(`No permission rule ${name}`);
    },
  };

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: entityResourceRef,
  rules: entityRules,
});

/**
 * The conditions that a permission policy may put on an entity: `isOwner`, `hasKind`, `hasTag`.
 *
 * @public
 */
export const goldenPathConditions = conditions;

/**
 * Makes the decision of a permission policy that depends on such conditions.
 *
 * @public
 */
export const createGoldenPathConditionalDecision = createConditionalDecision;
