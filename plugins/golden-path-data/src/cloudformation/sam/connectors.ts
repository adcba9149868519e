import {
  SAM_CONNECTORS,
  type ConnectorAccess,
} from '../../knowledge/samConnectors';
import { entriesOf, itemsOf, nodeAt, textOf, type Node } from '../template';
import { partyOf, type Party } from './connectorParty';
import { listNode, mapNode, refNode, subNode, textNode } from './nodes';
import type { Serverless } from './Serverless';

/** `AWS::Serverless::Connector`: what it allows takes its place. One that is not known stays. */
export function connectorOf(resource: Serverless): void {
  const { id, properties } = resource;
  if (connected(resource, id, resource.get('Source'), properties))
    resource.transform.made.delete(id);
}

/** The connectors that are written within the resource they lead from; what one makes that is not known is declared as a connector. */
export function connectorsWithin(resource: Serverless, written: Node): void {
  const { id, at } = resource;
  for (const [name, { value }] of entriesOf(written)) {
    const properties = nodeAt(value, 'Properties');
    const own = mapNode({ Id: textNode(id, at) }, at);
    const reference = entriesOf(nodeAt(properties, 'SourceReference'));
    const source = {
      ...own,
      entries: new Map([...own.entries, ...reference]),
    };
    if (!properties || !connected(resource, `${id}${name}`, source, properties))
      resource.add(`${id}${name}`, 'AWS::Serverless::Connector', {});
  }
}

function connected(
  resource: Serverless,
  id: string,
  from: Node | undefined,
  properties: Node,
): boolean {
  const source = partyOf(resource, from);
  const written = nodeAt(properties, 'Destination');
  const permissions = itemsOf(nodeAt(properties, 'Permissions')).map(one =>
    textOf(one),
  );
  const isKnown = permissions.every(one => one === 'Read' || one === 'Write');
  const destinations = itemsOf(written).map(one => partyOf(resource, one));
  if (!source || !isKnown || !permissions.length || !destinations.length)
    return false;
  const made = destinations.map(
    destination =>
      destination &&
      makerOf(resource, source, destination, permissions as string[]),
  );
  if (!made.every(one => one !== undefined)) return false;
  made.forEach((make, i) =>
    make?.(written?.kind === 'list' ? `${id}Destination${i}` : id),
  );
  return true;
}

/** Makes what gives access; `undefined` where that is not known. */
function makerOf(
  resource: Serverless,
  source: Party,
  destination: Party,
  permissions: string[],
): ((id: string) => void) | undefined {
  const profile = SAM_CONNECTORS[source.type]?.[destination.type];
  if (!profile) return undefined;
  if (profile.by === 'destination')
    return permissions.includes('Read')
      ? undefined
      : grantedBy(resource, source, destination, profile);
  const [actor, target] =
    profile.acts === 'source' ? [source, destination] : [destination, source];
  const allowed = permissions.map(one => profile[one as 'Read' | 'Write']);
  const { role } = actor;
  if (!role || !target.arn || allowed.includes(undefined)) return undefined;
  const statements = allowed.flatMap(one => one ?? []);
  return id =>
    resource.add(`${id}Policy`, 'AWS::IAM::ManagedPolicy', {
      PolicyDocument: documentOf(
        statements.map(one => allowing(one, target)),
        resource,
      ),
      Roles: listNode([role], resource.at),
    });
}

function allowing({ actions, resources }: ConnectorAccess, target: Party) {
  const { at, arn, name } = target;
  const variables: Record<string, Node> = {
    ...(arn && { TargetArn: arn }),
    ...(name && { TargetName: name }),
  };
  const made = resources.map(one =>
    subNode(
      one.startsWith('{Arn}')
        ? one.replace('{Arn}', '${TargetArn}')
        : `arn:\${AWS::Partition}:${one}`
            .replace(':@:', ':${AWS::Region}:${AWS::AccountId}:')
            .replace('{Name}', name ? '${TargetName}' : '*'),
      at,
      variables,
    ),
  );
  return {
    Effect: textNode('Allow', at),
    Action: listNode(
      actions.map(action => textNode(action, at)),
      at,
    ),
    Resource: listNode(made, at),
  };
}

/** A permission of a function, or the policy of a queue or topic. */
function grantedBy(
  resource: Serverless,
  source: Party,
  destination: Party,
  { service, ofAccount }: { service: string; ofAccount?: true },
): ((id: string) => void) | undefined {
  const { at } = resource;
  const { type, arn, queue } = destination;
  const from = source.api ?? source.arn;
  if (!from || !arn) return undefined;
  if (type === 'AWS::Lambda::Function')
    return id =>
      resource.add(`${id}WriteLambdaPermission`, 'AWS::Lambda::Permission', {
        FunctionName: arn,
        Action: textNode('lambda:InvokeFunction', at),
        Principal: textNode(service, at),
        SourceArn: from,
        SourceAccount: ofAccount && refNode('AWS::AccountId', at),
      });
  const isQueue = type === 'AWS::SQS::Queue';
  const of = isQueue ? queue : arn;
  if (!of) return undefined;
  const condition = mapNode({ 'aws:SourceArn': from }, at);
  const statement = {
    Effect: textNode('Allow', at),
    Principal: mapNode({ Service: textNode(service, at) }, at),
    Action: textNode(isQueue ? 'sqs:SendMessage' : 'sns:Publish', at),
    Resource: arn,
    Condition: mapNode({ ArnEquals: condition }, at),
  };
  const made = documentOf([statement], resource);
  return id =>
    isQueue
      ? resource.add(`${id}QueuePolicy`, 'AWS::SQS::QueuePolicy', {
          Queues: listNode([of], at),
          PolicyDocument: made,
        })
      : resource.add(`${id}TopicPolicy`, 'AWS::SNS::TopicPolicy', {
          Topics: listNode([of], at),
          PolicyDocument: made,
        });
}

function documentOf(
  statements: Array<Record<string, Node>>,
  { at }: Serverless,
): Node {
  const items = statements.map(one => mapNode(one, at));
  return mapNode(
    { Version: textNode('2012-10-17', at), Statement: listNode(items, at) },
    at,
  );
}
