import {
  itemsAt,
  textAt,
  valueAt,
  type Graph,
  type Place,
  type Resource,
  type Value,
} from '../graph';
import { MANAGED_POLICIES, statementsOf, type Statement } from '../iam';
import type { Targets } from './targetsOf';

/** What lets a role do something. */
export interface Grant {
  /** For people: "its role allows". */
  says: string;
  actions: string[];
  /** `undefined` for every resource. */
  resources?: Value[];
  deny?: true;
  /** Whether a condition narrows it. */
  conditional?: true;
  at: Place;
  /** What its actions are written in. */
  statement?: Statement;
}

/** What a role may do, and why it may do more than that: a sentence without its full stop. */
export interface Granted {
  grants: Grant[];
  more?: string;
}

const POLICIES = [
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::ManagedPolicy',
];
const OF_RESOURCES: Record<string, string> = {
  'AWS::S3::BucketPolicy': 'the policy of the bucket',
  'AWS::SQS::QueuePolicy': 'the policy of the queue',
  'AWS::SNS::TopicPolicy': 'the policy of the topic',
};
const ROLE = ['AWS::IAM::Role'];

/** What every role of the project may do: by its own policies, by those attached to it, and by policies of resources that name it. */
export function grantsOfRoles(
  graph: Graph,
  targets: Targets,
): Map<string, Granted> {
  const all = new Map<string, Granted>();
  const of = (role: string): Granted => {
    const known = all.get(role) ?? { grants: [] };
    all.set(role, known);
    return known;
  };
  const give = (role: string, document: Value | undefined) =>
    addDocument(of(role), document);
  for (const role of graph.ofType(...ROLE)) {
    const own = itemsAt(role, 'Policies');
    for (const one of own.items)
      give(role.id, valueAt(one, 'PolicyDocument') ?? one);
    if (own.open) of(role.id).more ??= `${own.open.what} is not known`;
    attach(graph, role, targets, of(role.id));
  }
  for (const policy of graph.ofType(...POLICIES)) {
    const named = [
      ...itemsAt(policy, 'Roles').items,
      valueAt(policy, 'RoleName'),
    ];
    const roles = named.flatMap(one => targets.of(one, ROLE));
    for (const { id } of roles) give(id, valueAt(policy, 'PolicyDocument'));
  }
  for (const [type, says] of Object.entries(OF_RESOURCES))
    for (const policy of graph.ofType(type))
      ofResource(policy, says, targets, of);
  return all;
}

function addDocument(granted: Granted, document: Value | undefined): void {
  const { statements, open } = statementsOf(document);
  for (const statement of statements) {
    granted.grants.push(grantOf(statement, 'its role allows'));
    if (statement.open && statement.effect === 'Allow')
      granted.more ??= `${statement.open.what} is not known`;
    if (statement.notActions && statement.effect === 'Allow')
      granted.more ??= 'its role allows all actions but some';
  }
  if (open) granted.more ??= `${open.what} is not known`;
}

function grantOf(statement: Statement, says: string): Grant {
  const { effect, actions, resources, condition, at } = statement;
  return {
    says,
    actions,
    resources: statement.notResources ? undefined : resources,
    ...(effect === 'Deny' && { deny: true }),
    ...((condition || statement.notResources) && { conditional: true }),
    at,
    statement,
  };
}

function attach(
  graph: Graph,
  role: Resource,
  targets: Targets,
  granted: Granted,
): void {
  const { items, open } = itemsAt(role, 'ManagedPolicyArns');
  if (open) granted.more ??= `${open.what} is not known`;
  for (const item of items) {
    const id = targets.first(item, ['AWS::IAM::ManagedPolicy']);
    const name = textOf(item);
    if (id) addDocument(granted, valueAt(graph.get(id), 'PolicyDocument'));
    else if (name !== undefined && Object.hasOwn(MANAGED_POLICIES, name))
      granted.grants.push({
        says: `its role has ${name}, which allows`,
        actions: [...MANAGED_POLICIES[name]],
        at: item.at,
      });
    else
      granted.more ??= `what ${
        name ?? 'an attached policy'
      } allows is not known`;
  }
}

/** The name at the end of an ARN, whose partition may not be known. */
function textOf(value: Value): string | undefined {
  const known = textAt(value);
  const last =
    value.kind === 'template' ? value.parts[value.parts.length - 1] : '';
  const text = known.state === 'known' ? known.value : last;
  return typeof text === 'string' && text.includes('/')
    ? text.slice(text.lastIndexOf('/') + 1)
    : undefined;
}

function ofResource(
  policy: Resource,
  says: string,
  targets: Targets,
  of: (role: string) => Granted,
): void {
  for (const statement of statementsOf(valueAt(policy, 'PolicyDocument'))
    .statements) {
    if (statement.notPrincipals) continue;
    for (const { id } of statement.principals.flatMap(one =>
      targets.of(one, ROLE),
    ))
      of(id).grants.push(grantOf(statement, `${says} allows`));
  }
}
