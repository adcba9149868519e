import { valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';

/** Properties of a delivery stream that lead to a search index. */
export const SEARCH = [
  'AmazonopensearchserviceDestinationConfiguration',
  'AmazonOpenSearchServerlessDestinationConfiguration',
  'ElasticsearchDestinationConfiguration',
];

/** Whether another delivery stream takes the same stream to S3. */
export function isKeptByAnother(
  { graph }: DataModel,
  delivery: Resource,
): boolean {
  const source = sourceOf(delivery);
  if (source === undefined) return false;
  return graph
    .ofType('AWS::KinesisFirehose::DeliveryStream')
    .some(
      other =>
        other !== delivery &&
        sourceOf(other) === source &&
        [
          'ExtendedS3DestinationConfiguration',
          'S3DestinationConfiguration',
        ].some(name => valueAt(other, name)),
    );
}

function sourceOf(delivery: Resource): string | undefined {
  const arn =
    valueAt(delivery, 'KinesisStreamSourceConfiguration.KinesisStreamARN') ??
    valueAt(delivery, 'MSKSourceConfiguration.MSKClusterARN');
  if (arn?.kind === 'reference') return arn.to;
  return arn?.kind === 'scalar' ? String(arn.value) : undefined;
}
