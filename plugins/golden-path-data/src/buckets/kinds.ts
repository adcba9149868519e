import { once } from 'backstage-plugin-golden-path-common';
import { textAt, valueAt, type Resource } from '../graph';
import type { DataModel } from '../model';
import { tierOf } from '../tiers';
import { bucketOf } from './bucketOf';

/** Buckets of a project that hold data. Those of logs, results, artefacts and state are not among them. */
export function holdsData(model: DataModel, bucket: Resource): boolean {
  return (
    tierOf(model, bucket).support === undefined &&
    !receivesAccessLogs(model, bucket)
  );
}

/** Whether S3 delivers access logs to the bucket. */
export function receivesAccessLogs(
  model: DataModel,
  bucket: Resource,
): boolean {
  const acl = textAt(bucket, 'AccessControl');
  return (
    (acl.state === 'known' && acl.value === 'LogDeliveryWrite') ||
    once(model, logReceivers).has(bucket.id)
  );
}

function logReceivers(model: DataModel): Set<string> {
  const receivers = new Set<string>();
  for (const bucket of model.graph.ofType('AWS::S3::Bucket')) {
    const destination = valueAt(
      bucket,
      'LoggingConfiguration.DestinationBucketName',
    );
    const receiver = bucketOf(model, destination);
    if (receiver && receiver !== bucket) receivers.add(receiver.id);
  }
  return receivers;
}
