import { textAt, valueAt, type Resource } from '../../graph';
import { targetsIn } from '../../links';
import type { DataModel } from '../../model';

const STREAMS = [
  'AWS::Kinesis::Stream',
  'AWS::Kinesis::StreamConsumer',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
];

/** Whether a function reads from a stream of Kinesis or DynamoDB, where a batch that fails holds up what comes after it. */
export function readsStream(model: DataModel, mapping: Resource): boolean {
  const source = valueAt(mapping, 'EventSourceArn');
  if (targetsIn(model).of(source, STREAMS).length) return true;
  const text = textAt(source);
  return (
    text.state === 'known' &&
    /^arn:[a-z-]+:(kinesis|dynamodb):/.test(text.value)
  );
}
