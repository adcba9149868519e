import {
  itemsAt,
  textAt,
  valueAt,
  type Resource,
  type Value,
} from '../../graph';
import type { DataModel } from '../../model';

/** Metrics that tell when a shard is full. */
const FULL =
  /^(WriteProvisionedThroughputExceeded|ReadProvisionedThroughputExceeded|IncomingBytes|IncomingRecords)$/;

/** Whether an alarm tells when the shards of a stream are full, or something scales it. */
export function isWatched(model: DataModel, stream: Resource): boolean {
  const { graph } = model;
  return [
    ...graph.ofType('AWS::CloudWatch::Alarm').filter(isFullAlarm),
    ...graph.ofType('AWS::ApplicationAutoScaling::ScalableTarget'),
  ].some(watcher => namesStream(model, watcher, stream));
}

function isFullAlarm(alarm: Resource): boolean {
  const metric = textAt(alarm, 'MetricName');
  return metric.state === 'known' && FULL.test(metric.value);
}

function namesStream(
  { graph }: DataModel,
  watcher: Resource,
  stream: Resource,
): boolean {
  const name = textAt(stream, 'Name');
  const isStream = (value: Value | undefined): boolean => {
    if (value?.kind === 'template')
      return value.parts.some(
        part => typeof part === 'object' && isStream(part),
      );
    if (value?.kind === 'unknown') return true;
    if (value?.kind === 'reference') return graph.target(value) === stream;
    return (
      value?.kind === 'scalar' &&
      name.state === 'known' &&
      String(value.value).split('/').pop() === name.value
    );
  };
  return (
    isStream(valueAt(watcher, 'ResourceId')) ||
    itemsAt(watcher, 'Dimensions').items.some(item =>
      isStream(valueAt(item, 'Value')),
    )
  );
}
