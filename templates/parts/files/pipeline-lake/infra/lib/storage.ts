import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import { Key, type IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  StorageClass,
  type BucketProps,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Layer } from './Layer.ts';
import { promises } from './promises.ts';
import { TIERS, type Tier } from './tiers.ts';
import { pascal } from './words.ts';

const { INFREQUENT_ACCESS, GLACIER, INTELLIGENT_TIERING } = StorageClass;
/** Raw is read once and kept; what people ask is moved by how often they do. */
const CLASSES: Record<Tier, LifecycleRule['transitions']> = {
  raw: [
    { storageClass: INFREQUENT_ACCESS, transitionAfter: Duration.days(90) },
    { storageClass: GLACIER, transitionAfter: Duration.days(365) },
  ],
  transformed: [{ storageClass: INTELLIGENT_TIERING, transitionAfter: Duration.days(0) }],
  curated: [{ storageClass: INTELLIGENT_TIERING, transitionAfter: Duration.days(0) }],
};
const CLEAN: LifecycleRule = {
  id: 'clean',
  abortIncompleteMultipartUploadAfter: Duration.days(7),
  noncurrentVersionExpiration: Duration.days(30),
};
const COMMON: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** A bucket a tier, one for the results of queries, one for the logs of access. */
export class Storage extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Storage', config);
    const days = promises['retention-days'];
    const key = Key.fromKeyArn(this, 'Key', this.find('key-arn'));
    const logs = new Bucket(this, 'Logs', {
      ...COMMON,
      // What delivers access logs takes no key of a customer.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ ...CLEAN, expiration: Duration.days(days.logs) }],
    });
    Validations.of(logs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the logs of access itself; its own would go round in a circle.',
    });
    for (const tier of TIERS) {
      const bucket = this.#bucket(pascal(tier), key, logs, { ...CLEAN, transitions: CLASSES[tier] });
      Tags.of(bucket).add('data:tier', tier);
      this.share(`${tier}-bucket`, bucket.bucketName);
    }
    const expiration = Duration.days(days['query-results']);
    const results = this.#bucket('Results', key, logs, { ...CLEAN, expiration });
    this.share('results-bucket', results.bucketName);
  }

  #bucket(id: string, encryptionKey: IKey, serverAccessLogsBucket: Bucket, rule: LifecycleRule): Bucket {
    return new Bucket(this, id, {
      ...COMMON,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: true,
      serverAccessLogsBucket,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      lifecycleRules: [rule],
    });
  }
}
