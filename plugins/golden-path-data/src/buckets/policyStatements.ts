import { once } from 'backstage-plugin-golden-path-common';
import {
  itemsAt,
  valueAt,
  type Resource,
  type Unknown,
  type Value,
} from '../graph';
import { parsedJson } from '../graph/parsedJson';
import type { DataModel } from '../model';
import { bucketOf } from './bucketOf';

/** The statements of all policies of a bucket, and why there may be more. */
export interface BucketStatements {
  statements: Value[];
  open?: Unknown;
  /** The policies that are resources of their own. */
  policies: Resource[];
}

/** What the policies of a bucket say; a policy that is written in the bucket itself counts. */
export function policyStatements(
  model: DataModel,
  bucket: Resource,
): BucketStatements {
  const result: BucketStatements = { statements: [], policies: [] };
  const add = (document: Value | undefined) => {
    const { items, open } = itemsAt(parsedJson(document), 'Statement');
    result.statements.push(...items);
    if (open) result.open ??= open;
  };
  add(valueAt(bucket, 'PolicyDocument'));
  const { byBucket, open } = once(model, bucketPolicies);
  if (open) result.open ??= open;
  for (const policy of byBucket.get(bucket.id) ?? []) {
    result.policies.push(policy);
    add(valueAt(policy, 'PolicyDocument'));
  }
  return result;
}

/** The policies of each bucket, and the bucket that one of them names where nothing tells which that is. */
function bucketPolicies(model: DataModel): {
  byBucket: Map<string, Resource[]>;
  open?: Unknown;
} {
  const byBucket = new Map<string, Resource[]>();
  let open: Unknown | undefined;
  for (const policy of model.graph.ofType('AWS::S3::BucketPolicy')) {
    const of = valueAt(policy, 'Bucket');
    const bucket = bucketOf(model, of);
    if (bucket)
      byBucket.set(bucket.id, [...(byBucket.get(bucket.id) ?? []), policy]);
    else if (of?.kind === 'unknown') open ??= of;
  }
  return { byBucket, ...(open && { open }) };
}
