import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { onEachDatabase } from '../__testUtils__/databases';
import { entityRules, entityRuleset, goldenPathConditions } from './rules';
import type { EntityCondition, EntityResource } from './entityResource';
import { whereFits } from './whereFits';

const OWNERS = ['group:default/a', 'group:default/b', undefined];
const KINDS = ['component', 'resource'];
const TAGS = [[], ['java'], ['java', 'old "one"'], ['javascript', '%']];

const entities: EntityResource[] = OWNERS.flatMap((owner, o) =>
  KINDS.flatMap((kind, k) =>
    TAGS.map((tags, t) => ({
      ...{ ref: `${kind}:default/e${o}${k}${t}`, kind, tags },
      ...(owner && { owner }),
    })),
  ),
);

const { isOwner, hasKind, hasTag } = goldenPathConditions;
const one = {
  ownedByA: isOwner({ claims: ['Group:default/a'] }),
  ownedByNobody: isOwner({ claims: [] }),
  components: hasKind({ kinds: ['Component'] }),
  java: hasTag({ tag: 'java' }),
  old: hasTag({ tag: 'old "one"' }),
  percent: hasTag({ tag: '%' }),
};
const CRITERIA: Array<PermissionCriteria<any>> = [
  ...Object.values(one),
  { not: one.ownedByA },
  { not: { not: one.java } },
  { anyOf: [one.ownedByA, one.old] },
  { allOf: [one.components, { not: one.java }, { not: one.ownedByA }] },
  { not: { anyOf: [one.percent, { allOf: [one.java, one.components] }] } },
];

function fits(resource: EntityResource, criteria: any): boolean {
  if (criteria.allOf)
    return criteria.allOf.every((c: any) => fits(resource, c));
  if (criteria.anyOf) return criteria.anyOf.some((c: any) => fits(resource, c));
  if (criteria.not) return !fits(resource, criteria.not);
  const rules = Object.values(entityRules);
  const rule: any = rules.find(({ name }) => name === criteria.rule);
  return rule.apply(resource, criteria.params);
}

describe('the rules of a policy', () => {
  onEachDatabase('say the same in SQL as of each entity', async knex => {
    await knex('entities').insert(
      entities.map(({ ref, kind, owner, tags }) => ({
        ...{ ref, name: ref, title: ref, sort_title: ref },
        kind: kind === 'component' ? 'Component' : 'Resource',
        ...{ owner: owner ?? null, tags: JSON.stringify(tags) },
      })),
    );
    const transform = createConditionTransformer(entityRuleset);
    for (const criteria of CRITERIA) {
      const query = knex('entities').pluck('ref').orderBy('ref');
      const asked = transform(criteria) as PermissionCriteria<EntityCondition>;
      const wanted = entities.filter(entity => fits(entity, criteria));
      expect(await whereFits(knex, query, asked)).toEqual(
        wanted.map(({ ref }) => ref).sort(),
      );
    }
  });

  it('know nothing of other names', () => {
    expect(() => entityRuleset.getRuleByName('NOPE')).toThrow('NOPE');
  });
});
