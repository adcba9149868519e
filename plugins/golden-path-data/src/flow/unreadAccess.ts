import { valueAt, type Resource } from '../graph';
import { grantsIn, roleBehind, runsOwnCode, targetsIn } from '../links';
import type { DataModel } from '../model';

/** Where a resource names its role, if at all. */
const ROLES = [
  'Role',
  'RoleArn',
  'TaskRoleArn',
  'ExecutionRoleArn',
  'ServiceExecutionRole',
  'ServiceRole',
  'JobRoleArn',
  'IamInstanceProfile',
  'JobFlowRole',
];

/** Why something may do more than what was read of its role says, as a sentence without its full stop. */
export function unreadAccess(
  model: DataModel,
  actor: Resource,
): string | undefined {
  if (!runsOwnCode(actor)) return undefined;
  const { graph } = model;
  const roles = graph.edgesFrom(actor, 'assumes');
  if (!roles.length)
    return ROLES.some(name => valueAt(actor, name) !== undefined)
      ? `the role of ${actor.name} is not in the project`
      : undefined;
  const granted = grantsIn(model);
  for (const { to } of roles) {
    const role = roleBehind(graph, targetsIn(model), to);
    const more = role === undefined ? undefined : granted.get(role)?.more;
    if (more !== undefined) return more;
  }
  return undefined;
}
