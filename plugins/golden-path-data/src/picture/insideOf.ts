import { valueAt, type Graph, type Resource } from '../graph';
import { targetsIn } from '../links';
import type { DataModel } from '../model';

/** What is drawn inside another: a table in its database, an endpoint in the task that uses it. */
const INSIDE: Array<{ part: string; of: string[]; by: 'to' | 'from' }> = [
  { part: 'AWS::Glue::Table', of: ['AWS::Glue::Database'], by: 'from' },
  {
    part: 'AWS::DMS::Endpoint',
    of: ['AWS::DMS::ReplicationConfig', 'AWS::DMS::ReplicationTask'],
    by: 'to',
  },
  { part: 'AWS::SageMaker::Model', of: ['AWS::SageMaker::Endpoint'], by: 'to' },
];

/** Policies, and where they name what they belong to. */
const POLICIES: Record<string, string> = {
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::SQS::QueuePolicy': 'Queues',
  'AWS::SNS::TopicPolicy': 'Topics',
  'AWS::IAM::Policy': 'Roles',
  'AWS::IAM::ManagedPolicy': 'Roles',
  'AWS::IAM::RolePolicy': 'RoleName',
};

/** Whether it stands inside something that is drawn for it. */
export function isInside(graph: Graph, resource: Resource): boolean {
  return frames(graph, resource).length > 0;
}

/** By the id of what is drawn: what is not, but belongs to it. A role belongs to what takes it on, a policy to what it is about. */
export function insideOf(
  model: DataModel,
  drawn: ReadonlySet<string>,
): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  for (const resource of model.graph.resources) {
    if (drawn.has(resource.id)) continue;
    for (const host of hostsOf(model, resource))
      if (drawn.has(host))
        inside.set(host, [...(inside.get(host) ?? []), resource.id]);
  }
  return inside;
}

function hostsOf(model: DataModel, resource: Resource): string[] {
  const { graph } = model;
  if (resource.type === 'AWS::IAM::Role') return usersOf(graph, resource);
  if (!Object.hasOwn(POLICIES, resource.type)) return frames(graph, resource);
  const named = valueAt(resource, POLICIES[resource.type]);
  const owners = targetsIn(model)
    .of(named)
    .flatMap(({ id }) => graph.get(id) ?? []);
  const hosts = owners.flatMap(owner =>
    owner.type === 'AWS::IAM::Role'
      ? [owner.id, ...usersOf(graph, owner)]
      : [owner.id],
  );
  return [...new Set(hosts)];
}

function usersOf(graph: Graph, role: Resource): string[] {
  return [...new Set(graph.edgesTo(role, 'assumes').map(({ from }) => from))];
}

/** The ids of what it is drawn inside of. */
function frames(graph: Graph, resource: Resource): string[] {
  return INSIDE.filter(({ part }) => part === resource.type).flatMap(
    ({ of, by }) =>
      (by === 'to'
        ? graph.edgesTo(resource).map(({ from }) => from)
        : graph.edgesFrom(resource, 'catalogs').map(({ to }) => to)
      ).filter(id => of.includes(graph.get(id)?.type ?? '')),
  );
}
