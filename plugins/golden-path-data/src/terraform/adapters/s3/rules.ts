import type { Value } from '../../../graph';
import { arg, block, blocks, made } from '../words';

/** Rules of a replication, in blocks of that name. */
export function replicationRules(from: Value, name: string): Value | undefined {
  return blocks(from, name, one =>
    made(one, rule => ({
      Id: arg(rule, 'id'),
      Status: arg(rule, 'status'),
      Prefix: arg(rule, 'prefix'),
      Destination: made(block(rule, 'destination'), destination => ({
        Bucket: arg(destination, 'bucket'),
        StorageClass: arg(destination, 'storage_class'),
        Account: arg(destination, 'account') ?? arg(destination, 'account_id'),
      })),
    })),
  );
}

/** Rules of CORS. */
export function corsRules(from: Value): Value | undefined {
  return blocks(from, 'cors_rule', one =>
    made(one, rule => ({
      AllowedOrigins: arg(rule, 'allowed_origins'),
      AllowedMethods: arg(rule, 'allowed_methods'),
      AllowedHeaders: arg(rule, 'allowed_headers'),
    })),
  );
}
