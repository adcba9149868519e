import {
  itemsAt,
  valueAt,
  type Graph,
  type Resource,
  type Value,
} from '../graph';

/** The policy documents that a role has: its own, those attached to it, and those that name it. */
export function policiesOf(graph: Graph, role: Resource): Value[] {
  const own = itemsAt(role, 'Policies').items.map(one =>
    valueAt(one, 'PolicyDocument'),
  );
  const attached = itemsAt(role, 'ManagedPolicyArns').items.map(one =>
    valueAt(graph.target(one), 'PolicyDocument'),
  );
  const naming = graph
    .ofType(
      'AWS::IAM::Policy',
      'AWS::IAM::RolePolicy',
      'AWS::IAM::ManagedPolicy',
    )
    .filter(policy =>
      [...itemsAt(policy, 'Roles').items, valueAt(policy, 'RoleName')].some(
        one => graph.target(one) === role,
      ),
    )
    .map(policy => valueAt(policy, 'PolicyDocument'));
  return [...own, ...attached, ...naming].flatMap(policy => policy ?? []);
}
