import { tagAt, type Answer, type Resource } from '../../graph';

/** A tag by which cost is split, and how it is written. */
export interface CostTag {
  title: string;
  names: string[];
}

/** The tags that every store and engine has to have. */
export const COST_TAGS: CostTag[] = [
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
