import type { Value } from '../../../graph';
import { arg, block, blocks, made, worded } from '../words';

/** A rule of `aws_s3_bucket_lifecycle_configuration`. */
export function splitRule(value: Value): Value | undefined {
  return made(value, rule => {
    const filter = block(rule, 'filter');
    const both = block(filter, 'and');
    const either = (name: string) => arg(filter, name) ?? arg(both, name);
    return {
      Id: arg(rule, 'id'),
      Status: arg(rule, 'status'),
      Prefix: arg(rule, 'prefix') ?? either('prefix'),
      TagFilters: block(filter, 'tag') ?? arg(both, 'tags'),
      ObjectSizeGreaterThan: either('object_size_greater_than'),
      ObjectSizeLessThan: either('object_size_less_than'),
      AbortIncompleteMultipartUpload: made(
        block(rule, 'abort_incomplete_multipart_upload'),
        abort => ({ DaysAfterInitiation: arg(abort, 'days_after_initiation') }),
      ),
      ...actions(rule, 'noncurrent_days'),
    };
  });
}

/** A `lifecycle_rule` block in the bucket itself. */
export function inlineRule(value: Value): Value | undefined {
  return made(value, rule => ({
    Id: arg(rule, 'id'),
    Status: worded(arg(rule, 'enabled'), 'Enabled', 'Disabled'),
    Prefix: arg(rule, 'prefix'),
    TagFilters: arg(rule, 'tags'),
    AbortIncompleteMultipartUpload: made(
      arg(rule, 'abort_incomplete_multipart_upload_days'),
      days => ({ DaysAfterInitiation: days }),
    ),
    ...actions(rule, 'days'),
  }));
}

function actions(
  rule: Value,
  noncurrentDays: string,
): Record<string, Value | undefined> {
  const expiration = block(rule, 'expiration');
  return {
    ExpirationInDays: arg(expiration, 'days'),
    ExpirationDate: arg(expiration, 'date'),
    ExpiredObjectDeleteMarker: arg(expiration, 'expired_object_delete_marker'),
    Transitions: blocks(rule, 'transition', one =>
      made(one, transition => ({
        StorageClass: arg(transition, 'storage_class'),
        TransitionInDays: arg(transition, 'days'),
        TransitionDate: arg(transition, 'date'),
      })),
    ),
    NoncurrentVersionTransitions: blocks(
      rule,
      'noncurrent_version_transition',
      one =>
        made(one, transition => ({
          StorageClass: arg(transition, 'storage_class'),
          TransitionInDays: arg(transition, noncurrentDays),
        })),
    ),
    NoncurrentVersionExpiration: made(
      block(rule, 'noncurrent_version_expiration'),
      expiry => ({
        NoncurrentDays: arg(expiry, noncurrentDays),
        NewerNoncurrentVersions: arg(expiry, 'newer_noncurrent_versions'),
      }),
    ),
  };
}
