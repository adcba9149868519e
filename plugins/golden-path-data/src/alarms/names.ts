import { optionsOf, valueAt, type Resource, type Value } from '../graph';
import { canonicalText } from '../links/canonicalText';
import { targetsIn } from '../links/targetsIn';
import type { DataModel } from '../model';

/** Where kinds of resource are named that alarms and rules speak of. */
const NAMED: Record<string, string> = {
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::Glue::Job': 'Name',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
  'AWS::KinesisAnalyticsV2::Application': 'ApplicationName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::MSK::Cluster': 'ClusterName',
  'AWS::MSK::ServerlessCluster': 'ClusterName',
  'AWS::Redshift::Cluster': 'ClusterIdentifier',
  'AWS::RedshiftServerless::Workgroup': 'WorkgroupName',
  'AWS::OpenSearchService::Domain': 'DomainName',
  'AWS::Elasticsearch::Domain': 'DomainName',
  'AWS::DMS::ReplicationTask': 'ReplicationTaskIdentifier',
};

export type Named = 'yes' | 'no' | 'unsure';

/** Whether a value names this resource: by a reference, its ARN or its name. */
export function isNamed(
  model: DataModel,
  value: Value | undefined,
  resource: Resource,
): Named {
  const answers = optionsOf(value).map(one => namesIt(model, one, resource));
  if (answers.length && answers.every(one => one === answers[0]))
    return answers[0];
  return 'unsure';
}

function namesIt(
  model: DataModel,
  value: Value | undefined,
  resource: Resource,
): Named {
  const found = targetsIn(model).of(value, [resource.type]);
  if (found.some(({ id }) => id === resource.id)) return 'yes';
  if (found.length || !value) return 'no';
  const path = NAMED[resource.type];
  const name = path === undefined ? undefined : valueAt(resource, path);
  const text = canonicalText(value);
  if (text !== undefined && text === canonicalText(name)) return 'yes';
  // A text that is known all through is no name that AWS makes, nor another one.
  if (value.kind === 'scalar')
    return !name || name.kind === 'scalar' ? 'no' : 'unsure';
  return 'unsure';
}
