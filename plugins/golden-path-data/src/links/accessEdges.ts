import { valueAt, type Edge, type Graph, type Resource } from '../graph';
import { ACCESS, placeOfAction, type AccessKind } from '../iam';
import { grantsOfRoles, type Grant } from './grantsOfRoles';
import { matchesPattern } from './matchesPattern';
import type { Target, Targets } from './targetsOf';
import { runsOwnCode } from './runsOwnCode';

/** More than these edges are not made of what one role allows, and of what all allow together. */
const MOST_OF_ROLE = 2_000;
export const MOST_OF_ALL = 40_000;

/** What may be done by what runs the project's own code, as its role allows. */
export function accessEdges(
  graph: Graph,
  targets: Targets,
  assumed: Edge[],
): Edge[] {
  const grants = grantsOfRoles(graph, targets);
  const byRole = new Map<string, Edge[]>();
  let left = MOST_OF_ALL;
  return assumed.flatMap(({ from, to }) => {
    const resource = graph.get(from);
    if (left <= 0 || !resource || !runsOwnCode(resource)) return [];
    const role = roleBehind(graph, targets, to);
    if (role === undefined) return [];
    const edges =
      byRole.get(role) ??
      allowed(graph, targets, grants.get(role)?.grants ?? []);
    byRole.set(role, edges);
    left -= edges.length;
    return edges.map(edge => ({ ...edge, from }));
  });
}

/** The role of an instance profile. */
export function roleBehind(
  graph: Graph,
  targets: Targets,
  id: string,
): string | undefined {
  const resource = graph.get(id);
  if (resource?.type !== 'AWS::IAM::InstanceProfile') return id;
  return targets.first(valueAt(resource, 'Roles'), ['AWS::IAM::Role']);
}

function allowed(graph: Graph, targets: Targets, grants: Grant[]): Edge[] {
  const edges: Edge[] = [];
  const denied = grants.filter(({ deny, conditional }) => deny && !conditional);
  for (const grant of grants) {
    if (grant.deny) continue;
    for (const access of ACCESS) {
      const action = actionOf(grant, access);
      if (!action || edges.length > MOST_OF_ROLE) continue;
      const { kind, types } = access;
      for (const target of targetsOf(graph, targets, grant, types)) {
        // What a pattern allows to start is no sign that it is started.
        if (kind === 'triggers' && target.byPattern) continue;
        if (denied.some(one => denies(graph, targets, one, access, target)))
          continue;
        edges.push({
          ...{ from: '', to: target.id, kind },
          at: grant.statement
            ? placeOfAction(grant.statement, action)
            : grant.at,
          ...(grant.statement && { statement: grant.statement.value.at }),
          via: `${grant.says} ${action}`,
          ...(target.prefix && { prefix: target.prefix }),
        });
      }
    }
  }
  return edges;
}

function actionOf({ actions }: Grant, access: AccessKind): string | undefined {
  return actions.find(pattern =>
    access.actions.some(action => matchesPattern(pattern, action)),
  );
}

function targetsOf(
  graph: Graph,
  targets: Targets,
  { resources }: Grant,
  types: readonly string[],
): Target[] {
  const every = () =>
    graph.ofType(...types).map(({ id }: Resource) => ({ id, byPattern: true }));
  if (!resources) return every();
  return resources.flatMap(value =>
    isEverything(value) ? every() : targets.of(value, types),
  );
}

function isEverything(value: { kind: string; value?: unknown }): boolean {
  return value.kind === 'scalar' && value.value === '*';
}

/** Whether all actions of a kind are denied on all of what is allowed. */
function denies(
  graph: Graph,
  targets: Targets,
  grant: Grant,
  access: AccessKind,
  target: Target,
): boolean {
  return (
    access.actions.every(action =>
      grant.actions.some(pattern => matchesPattern(pattern, action)),
    ) &&
    targetsOf(graph, targets, grant, access.types).some(
      ({ id, prefix }) =>
        id === target.id && (prefix === undefined || prefix === target.prefix),
    )
  );
}
