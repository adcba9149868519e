import { drop, named, set, tagged } from './edits';
import { breaks } from './Mutation';

const BUCKET = 'AWS::S3::Bucket';
const raw = tagged('data:tier', 'raw');
const curated = tagged('data:tier', 'curated');
const RULES = 'LifecycleConfiguration.Rules.0';

/** Data lies in the class that its use asks for, and goes in time. */
export const storageClass = [
  breaks('lifecycle-missing', drop(BUCKET, 'LifecycleConfiguration', raw)),
  breaks('data-never-cools', drop(BUCKET, `${RULES}.Transitions`, raw)),
  breaks(
    'transition-out-of-order',
    set(BUCKET, `${RULES}.Transitions.1.TransitionInDays`, 60, raw),
  ),
  breaks(
    'curated-archived',
    set(
      BUCKET,
      `${RULES}.Transitions`,
      [{ StorageClass: 'GLACIER', TransitionInDays: 365 }],
      curated,
    ),
  ),
  breaks(
    'raw-one-zone',
    set(BUCKET, `${RULES}.Transitions.0.StorageClass`, 'ONEZONE_IA', raw),
  ),
  breaks(
    'old-versions-kept',
    drop(BUCKET, `${RULES}.NoncurrentVersionExpiration`, raw),
  ),
  breaks(
    'broken-uploads-kept',
    drop(BUCKET, `${RULES}.AbortIncompleteMultipartUpload`, raw),
  ),
  breaks(
    'support-bucket-grows',
    drop(BUCKET, `${RULES}.ExpirationInDays`, named('Logs')),
  ),
  breaks('lifecycle-rule-shadowed', project =>
    project
      .one(BUCKET, named('Results'))
      .Properties.LifecycleConfiguration.Rules.push({
        ExpirationInDays: 400,
        Id: 'kept',
        Prefix: 'analysts/',
        Status: 'Enabled',
      }),
  ),
];
