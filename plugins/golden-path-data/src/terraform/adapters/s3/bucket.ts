import {
  joined,
  turned,
  unknown,
  type Properties,
  type Value,
} from '../../../graph';
import type { Adapter } from '../Adapter';
import { arg, block, blocks, made, plain, worded } from '../words';
import { accessControl, grants } from './acl';
import { bucketEncryption } from './bucketEncryption';
import { inlineRule } from './lifecycleRule';
import { defaultRetention } from './objectLock';
import { corsRules, replicationRules } from './rules';

/** The bucket, with the blocks that were written in it before version 4 of the provider and still may be. */
export const s3BucketAdapters: Adapter[] = [
  {
    from: 'aws_s3_bucket',
    to: 'AWS::S3::Bucket',
    properties: args => ({
      ...plain(args, { tags: 'Tags' }),
      BucketName: arg(args, 'bucket') ?? withSuffix(arg(args, 'bucket_prefix')),
      AccessControl: accessControl(arg(args, 'acl')),
      Grants: grants(args, 'grant'),
      VersioningConfiguration: made(block(args, 'versioning'), versioning => ({
        Status: worded(arg(versioning, 'enabled'), 'Enabled', 'Suspended'),
      })),
      BucketEncryption: made(
        block(args, 'server_side_encryption_configuration'),
        bucketEncryption,
      ),
      LoggingConfiguration: made(block(args, 'logging'), logging => ({
        DestinationBucketName: arg(logging, 'target_bucket'),
        LogFilePrefix: arg(logging, 'target_prefix'),
      })),
      LifecycleConfiguration: lifecycle(args),
      ObjectLockEnabled: arg(args, 'object_lock_enabled'),
      ObjectLockConfiguration: made(
        block(args, 'object_lock_configuration'),
        lock => ({
          ObjectLockEnabled: arg(lock, 'object_lock_enabled'),
          Rule: defaultRetention(lock),
        }),
      ),
      ReplicationConfiguration: made(
        block(args, 'replication_configuration'),
        replication => ({
          Role: arg(replication, 'role'),
          Rules: replicationRules(replication, 'rules'),
        }),
      ),
      WebsiteConfiguration: made(block(args, 'website'), website => ({
        IndexDocument: arg(website, 'index_document'),
        RedirectAllRequestsTo: arg(website, 'redirect_all_requests_to'),
      })),
      CorsConfiguration: corsConfiguration(args),
      // CloudFormation knows policies as resources of their own alone; here one may stand in the bucket.
      PolicyDocument: arg(args, 'policy'),
    }),
  },
];

/** A name that the provider completes. */
function withSuffix(prefix: Value | undefined): Value | undefined {
  return turned(prefix, known => {
    if (!known) return undefined;
    const rest = unknown('computed', 'the rest of the name', known.at);
    if (known.kind === 'scalar')
      return joined([String(known.value), rest], known.at);
    if (known.kind === 'template')
      return joined([...known.parts, rest], known.at);
    return known.kind === 'reference' ? joined([known, rest], known.at) : rest;
  });
}

function lifecycle(args: Properties): Value | undefined {
  const rules = blocks(args, 'lifecycle_rule', inlineRule);
  return made(rules, () => ({ Rules: rules }));
}

function corsConfiguration(args: Properties): Value | undefined {
  const rules = corsRules(args);
  return made(rules, () => ({ CorsRules: rules }));
}
