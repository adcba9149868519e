import type { Properties, Value } from '../../../graph';
import type { Adapter } from '../Adapter';
import {
  arg,
  block,
  blocks,
  fixed,
  listed,
  made,
  plain,
  worded,
} from '../words';
import { accessControl, grants } from './acl';
import { bucketEncryption } from './bucketEncryption';
import { splitRule } from './lifecycleRule';
import { defaultRetention } from './objectLock';
import { publicAccessBlock } from './publicAccessBlock';
import { corsRules, replicationRules } from './rules';

/** What the provider writes as resources of their own, since version 4, and CloudFormation as properties of the bucket. */
export const s3BucketPartAdapters: Adapter[] = [
  part('versioning', args => ({
    VersioningConfiguration: made(
      block(args, 'versioning_configuration'),
      versioning => ({ Status: arg(versioning, 'status') }),
    ),
  })),
  part('server_side_encryption_configuration', args => ({
    BucketEncryption: made(args, bucketEncryption),
  })),
  part('public_access_block', args => ({
    PublicAccessBlockConfiguration: made(args, publicAccessBlock),
  })),
  part('ownership_controls', args => ({
    OwnershipControls: made(args, () => ({
      Rules: blocks(args, 'rule', one =>
        made(one, rule => ({ ObjectOwnership: arg(rule, 'object_ownership') })),
      ),
    })),
  })),
  part('acl', args => ({
    AccessControl: accessControl(arg(args, 'acl')),
    Grants: grants(block(args, 'access_control_policy'), 'grant'),
  })),
  part('logging', args => ({
    LoggingConfiguration: made(args, () => ({
      DestinationBucketName: arg(args, 'target_bucket'),
      LogFilePrefix: arg(args, 'target_prefix'),
    })),
  })),
  part('lifecycle_configuration', args => ({
    LifecycleConfiguration: made(args, () => ({
      Rules: blocks(args, 'rule', splitRule),
    })),
  })),
  part('notification', args => ({
    NotificationConfiguration: made(args, () => ({
      LambdaConfigurations: receivers(
        args,
        'lambda_function',
        'lambda_function_arn',
        'Function',
      ),
      QueueConfigurations: receivers(args, 'queue', 'queue_arn', 'Queue'),
      TopicConfigurations: receivers(args, 'topic', 'topic_arn', 'Topic'),
      EventBridgeConfiguration: made(arg(args, 'eventbridge'), enabled => ({
        EventBridgeEnabled: worded(enabled, true, false),
      })),
    })),
  })),
  part('intelligent_tiering_configuration', args => ({
    IntelligentTieringConfigurations: listed(
      made(args, () => ({
        Id: arg(args, 'name'),
        Status: arg(args, 'status') ?? fixed('Enabled', args),
        Prefix: arg(block(args, 'filter'), 'prefix'),
        Tierings: blocks(args, 'tiering', one =>
          made(one, tiering => ({
            AccessTier: arg(tiering, 'access_tier'),
            Days: arg(tiering, 'days'),
          })),
        ),
      })),
    ),
  })),
  part('object_lock_configuration', args => ({
    ObjectLockConfiguration: made(args, () => ({
      ObjectLockEnabled:
        arg(args, 'object_lock_enabled') ?? fixed('Enabled', args),
      Rule: defaultRetention(args),
    })),
  })),
  part('replication_configuration', args => ({
    ReplicationConfiguration: made(args, () => ({
      ...plain(args, { role: 'Role' }),
      Rules: replicationRules(args, 'rule'),
    })),
  })),
  part('cors_configuration', args => ({
    CorsConfiguration: made(args, () => ({ CorsRules: corsRules(args) })),
  })),
  part('website_configuration', args => ({
    WebsiteConfiguration: made(args, () => ({
      IndexDocument: arg(block(args, 'index_document'), 'suffix'),
    })),
  })),
];

function part(
  name: string,
  properties: (args: Properties) => Record<string, Value | undefined>,
): Adapter {
  return {
    from: `aws_s3_bucket_${name}`,
    to: 'AWS::S3::Bucket',
    completes: 'bucket',
    properties,
  };
}

function receivers(
  args: Properties,
  name: string,
  arn: string,
  as: string,
): Value | undefined {
  return blocks(args, name, one =>
    made(one, receiver => ({
      [as]: arg(receiver, arn),
      Event: arg(receiver, 'events'),
    })),
  );
}
