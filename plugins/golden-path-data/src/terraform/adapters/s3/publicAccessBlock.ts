import type { Value } from '../../../graph';
import { arg } from '../words';

/** The four settings that block public access. */
export function publicAccessBlock(
  from: Value,
): Record<string, Value | undefined> {
  return {
    BlockPublicAcls: arg(from, 'block_public_acls'),
    BlockPublicPolicy: arg(from, 'block_public_policy'),
    IgnorePublicAcls: arg(from, 'ignore_public_acls'),
    RestrictPublicBuckets: arg(from, 'restrict_public_buckets'),
  };
}
