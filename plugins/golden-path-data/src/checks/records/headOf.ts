import type { Resource } from '../../graph';
import type { DataModel } from '../../model';

/** Where a project of data begins: its first store, or the first of what processes data. */
export function headOf({ graph }: DataModel): Resource {
  const isStore = ({ type }: Resource) =>
    /^AWS::(S3|Glue|Kinesis|DynamoDB|RDS|Redshift)/.test(type);
  return graph.resources.find(isStore) ?? graph.resources[0];
}
