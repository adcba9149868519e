import { textAt, valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';

/** What brings data in from outside. */
export const INGESTION = [
  'AWS::DMS::ReplicationConfig',
  'AWS::DMS::ReplicationTask',
  'AWS::DataSync::Task',
  'AWS::AppFlow::Flow',
  'AWS::Kinesis::Stream',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::MSK::Cluster',
  'AWS::MSK::ServerlessCluster',
  'AWS::KafkaConnect::Connector',
  'AWS::OSIS::Pipeline',
  'AWS::IoT::TopicRule',
  'AWS::Transfer::Server',
];

/** What brings data into a project: a delivery stream that only takes a stream further is none. */
export function ingestionOf(model: DataModel): Resource[] {
  return model.graph.ofType(...INGESTION).filter(isIngestion);
}

/** Whether data comes in here, and not from another resource that brought it in. */
export function isIngestion(resource: Resource): boolean {
  return !['KinesisStreamSourceConfiguration', 'MSKSourceConfiguration'].some(
    name => valueAt(resource, name),
  );
}

/** Properties by which AWS knows a resource. */
const NAMES = [
  'Name',
  'StreamName',
  'DeliveryStreamName',
  'ClusterName',
  'FlowName',
  'ReplicationConfigIdentifier',
  'ReplicationTaskIdentifier',
  'ConnectorName',
  'PipelineName',
  'RuleName',
];

/** Whether a word of an inventory means this resource: its logical id or address, its name, or an ARN that ends in its name. */
export function isNamed(resource: Resource, word: string): boolean {
  const wanted = word.toLowerCase();
  const last = wanted.split(/[:/]/).pop() ?? wanted;
  const address = resource.name.toLowerCase();
  if ([wanted, last].includes(address)) return true;
  const local = address
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .pop();
  if (wanted === local) return true;
  return NAMES.some(name => {
    const value = textAt(resource, name);
    return value.state === 'known' && value.value.toLowerCase() === last;
  });
}
