import type { Place } from '../../graph';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  textOf,
  type MapNode,
  type Node,
} from '../template';
import { routeOf } from './apis';
import {
  arnNode,
  listNode,
  mapNode,
  picked,
  refNode,
  same,
  textNode,
} from './nodes';
import type { Serverless } from './Serverless';

/** One event that starts a function or a state machine. */
export interface SamEvent {
  resource: Serverless;
  /** `Schedule` */
  type: string;
  /** Of the resource that SAM makes for it. */
  id: string;
  properties: MapNode;
  at: Place;
}

const POLLED = {
  ...same(
    'BatchSize StartingPosition StartingPositionTimestamp Enabled BisectBatchOnFunctionError DestinationConfig MaximumRetryAttempts MaximumRecordAgeInSeconds MaximumBatchingWindowInSeconds ParallelizationFactor FilterCriteria FunctionResponseTypes TumblingWindowInSeconds ScalingConfig KmsKeyArn Topics ConsumerGroupId SourceAccessConfigurations SelfManagedEventSource ProvisionedPollerConfig',
  ),
  Queue: 'EventSourceArn',
  Stream: 'EventSourceArn',
  Broker: 'EventSourceArn',
  Cluster: 'EventSourceArn',
};

const EVENTS = new Map<string, (event: SamEvent) => void>(
  Object.entries({
    SQS: polled,
    Kinesis: polled,
    DynamoDB: polled,
    MSK: polled,
    MQ: polled,
    DocumentDB: polled,
    SelfManagedKafka: polled,
    S3: notified,
    SNS: subscribed,
    Schedule: ruled,
    ScheduleV2: scheduled,
    CloudWatchEvent: ruled,
    EventBridgeRule: ruled,
    CloudWatchLogs: filtered,
    IoTRule: routed,
    Api: routeOf,
    HttpApi: routeOf,
  }),
);

/** The resources that SAM makes for the `Events` of a function or state machine. */
export function eventsOf(resource: Serverless): void {
  for (const [name, { key, value }] of entriesOf(resource.get('Events'))) {
    const properties = nodeAt(value, 'Properties');
    const type = textOf(value, 'Type') ?? '';
    EVENTS.get(type)?.({
      ...{ resource, type },
      id: `${resource.id}${name}`,
      properties: properties?.kind === 'map' ? properties : mapNode({}, key),
      at: key,
    });
  }
}

function polled({ resource, id, properties, at }: SamEvent): void {
  resource.add(
    id,
    'AWS::Lambda::EventSourceMapping',
    { FunctionName: refNode(resource.id, at), ...set(properties, POLLED) },
    at,
  );
}

/** Like `picked`, of several names for one thing the one that is written. */
function set(node: MapNode, names: Record<string, string>) {
  const found = Object.entries(names).flatMap(([from, to]) => {
    const value = node.entries.get(from)?.value;
    return value ? [[to, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** A bucket tells its function: SAM writes that into the bucket. */
function notified(event: SamEvent): void {
  const { resource, properties, at } = event;
  permit(event, 's3.amazonaws.com');
  const id = textOf(nodeAt(properties, 'Bucket'), 'Ref');
  const bucket = id === undefined ? undefined : resource.declared(id)?.value;
  if (id === undefined || bucket?.kind !== 'map') return;
  const names = itemsOf(nodeAt(properties, 'Events'));
  const added = names.map(name =>
    mapNode(
      {
        Event: name,
        Function: arnNode(resource.id, at),
        Filter: nodeAt(properties, 'Filter'),
      },
      at,
    ),
  );
  const path = ['Properties', 'NotificationConfiguration'];
  const known = nodeAt(bucket, ...path, 'LambdaConfigurations');
  const items = known?.kind === 'list' ? [...known.items, ...added] : added;
  resource.replace(
    id,
    withEntry(bucket, [...path, 'LambdaConfigurations'], listNode(items, at)),
  );
}

/** A copy of a map with one more entry, however deep. */
function withEntry(node: Node, path: string[], value: Node): Node {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const entries = new Map(node.kind === 'map' ? node.entries : []);
  const inner = entries.get(name)?.value ?? mapNode({}, value.at);
  entries.set(name, {
    key: entries.get(name)?.key ?? value.at,
    value: withEntry(inner, rest, value),
  });
  return { kind: 'map', entries, at: node.at };
}

function subscribed(event: SamEvent): void {
  const { resource, id, properties, at } = event;
  resource.add(
    id,
    'AWS::SNS::Subscription',
    {
      Protocol: textNode('lambda', at),
      Endpoint: arnNode(resource.id, at),
      TopicArn: nodeAt(properties, 'Topic'),
      ...picked(
        properties,
        same('FilterPolicy FilterPolicyScope RedrivePolicy'),
      ),
    },
    at,
  );
  permit(event, 'sns.amazonaws.com');
}

/** A rule of EventBridge, by time or by pattern. */
function ruled(event: SamEvent): void {
  const { resource, id, properties, at } = event;
  const letters = nodeAt(properties, 'DeadLetterConfig', 'Arn');
  const target = {
    Id: textNode(`${id}Target`, at),
    Arn: targetOf(resource, at),
    ...picked(properties, same('Input InputPath InputTransformer RetryPolicy')),
    DeadLetterConfig: letters && mapNode({ Arn: letters }, letters.at),
  };
  resource.add(
    id,
    'AWS::Events::Rule',
    {
      ...picked(properties, {
        Schedule: 'ScheduleExpression',
        Pattern: 'EventPattern',
        ...same('EventBusName Name Description State'),
      }),
      ...stateOf(properties),
      Targets: listNode([mapNode(target, at)], at),
    },
    at,
  );
  permit(event, 'events.amazonaws.com');
}

function scheduled({ resource, id, properties, at }: SamEvent): void {
  const target = {
    Arn: targetOf(resource, at),
    ...picked(properties, same('RoleArn Input RetryPolicy DeadLetterConfig')),
  };
  resource.add(
    id,
    'AWS::Scheduler::Schedule',
    {
      ...picked(
        properties,
        same(
          'ScheduleExpression ScheduleExpressionTimezone FlexibleTimeWindow GroupName KmsKeyArn Name Description State StartDate EndDate',
        ),
      ),
      Target: mapNode(target, at),
    },
    at,
  );
}

function stateOf(properties: MapNode): { State?: Node } {
  const enabled = nodeAt(properties, 'Enabled');
  const written = textOf(enabled);
  if (!enabled || written === undefined) return {};
  const state = written === 'false' ? 'DISABLED' : 'ENABLED';
  return { State: textNode(state, enabled.at) };
}

/** A state machine is told by its ARN, which `Ref` gives. */
function targetOf({ id, type }: Serverless, at: Place): Node {
  return type.endsWith('::StateMachine') ? refNode(id, at) : arnNode(id, at);
}

function filtered(event: SamEvent): void {
  const { resource, id, properties, at } = event;
  resource.add(
    id,
    'AWS::Logs::SubscriptionFilter',
    {
      ...picked(properties, same('LogGroupName FilterPattern')),
      DestinationArn: arnNode(resource.id, at),
    },
    at,
  );
  permit(event, 'logs.amazonaws.com');
}

function routed(event: SamEvent): void {
  const { resource, id, properties, at } = event;
  const lambda = mapNode({ FunctionArn: arnNode(resource.id, at) }, at);
  const payload = {
    ...picked(properties, same('Sql AwsIotSqlVersion')),
    RuleDisabled: textNode(false, at),
    Actions: listNode([mapNode({ Lambda: lambda }, at)], at),
  };
  resource.add(
    id,
    'AWS::IoT::TopicRule',
    { TopicRulePayload: mapNode(payload, at) },
    at,
  );
  permit(event, 'iot.amazonaws.com');
}

/** Lets a service call the function. */
function permit({ resource, id, at }: SamEvent, principal: string): void {
  if (resource.type.endsWith('::StateMachine')) return;
  resource.add(
    `${id}Permission`,
    'AWS::Lambda::Permission',
    {
      Action: textNode('lambda:InvokeFunction', at),
      FunctionName: refNode(resource.id, at),
      Principal: textNode(principal, at),
    },
    at,
  );
}
