import type { Value } from '../../../graph';
import { arg, block, blocks, made } from '../words';

/** `BucketEncryption` of what holds `rule` blocks. */
export function bucketEncryption(
  from: Value,
): Record<string, Value | undefined> {
  return {
    ServerSideEncryptionConfiguration: blocks(from, 'rule', one =>
      made(one, rule => ({
        BucketKeyEnabled: arg(rule, 'bucket_key_enabled'),
        ServerSideEncryptionByDefault: made(
          block(rule, 'apply_server_side_encryption_by_default'),
          byDefault => ({
            SSEAlgorithm: arg(byDefault, 'sse_algorithm'),
            KMSMasterKeyID: arg(byDefault, 'kms_master_key_id'),
          }),
        ),
      })),
    ),
  };
}
