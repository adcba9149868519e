import { tagAt, type Answer, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import { policyOf } from '../../model/policy';

/** A tag by which cost is split, and how it is written. */
export interface CostTag {
  title: string;
  names: string[];
}

/** The tags that every store and engine has to have unless the policy names others. */
const COST_TAGS: CostTag[] = [
  {
    title: 'owner',
    names: ['owner', 'Owner', 'team', 'Team', 'data:owner'],
  },
  {
    title: 'cost-center',
    names: [
      'cost-center',
      'CostCenter',
      'cost_center',
      'costcenter',
      'cost-centre',
      'CostCentre',
      'cost-code',
      'CostCode',
      'cost:center',
    ],
  },
  {
    title: 'data:product',
    names: [
      'data:product',
      'data-product',
      'DataProduct',
      'data_product',
      'product',
      'Product',
    ],
  },
];

/** The tags that every store and engine of a project has to have. */
export function costTagsOf(model: DataModel): CostTag[] {
  const { costTags } = policyOf(model);
  return costTags?.map(name => ({ title: name, names: [name] })) ?? COST_TAGS;
}

/** Whether a resource has a tag, however it is written. */
export function stateOf(
  resource: Resource,
  tag: CostTag,
): Answer<string>['state'] {
  const states = tag.names.map(name => tagAt(resource, name).state);
  // A tag whose value comes from elsewhere is there all the same.
  return (
    (['known', 'unknown'] as const).find(state => states.includes(state)) ??
    'absent'
  );
}
