import type { JsonValue } from '@backstage/types';
import { once } from 'backstage-plugin-golden-path-common';
import {
  itemsAt,
  joined,
  list,
  properties,
  scalar,
  valueAt,
  type Place,
  type Resource,
  type Template,
  type Unknown,
  type Value,
} from '../graph';
import type { DataModel } from '../model';
import { bucketOf } from './bucketOf';

/** The statements of all policies of a bucket, and why there may be more. */
export interface BucketStatements {
  statements: Value[];
  open?: Unknown;
  /** The policies that are resources of their own. */
  policies: Resource[];
}

/** A document nests no deeper than this. */
const DEEPEST = 20;

/** What the policies of a bucket say; a policy that is written in the bucket itself counts. */
export function policyStatements(
  model: DataModel,
  bucket: Resource,
): BucketStatements {
  const result: BucketStatements = { statements: [], policies: [] };
  const add = (document: Value | undefined) => {
    const { items, open } = itemsAt(parsed(document), 'Statement');
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

/** A document that is written as text, a heredoc with references in it among them, becomes a map. */
function parsed(document: Value | undefined): Value | undefined {
  if (document?.kind !== 'scalar' && document?.kind !== 'template')
    return document;
  const parts =
    document.kind === 'scalar' ? [String(document.value)] : document.parts;
  const text = parts
    .map((part, i) => (typeof part === 'string' ? part : `⟦${i}⟧`))
    .join('');
  try {
    return toValue(JSON.parse(text), parts, document.at, DEEPEST);
  } catch {
    const what = 'a policy that is no JSON';
    return { kind: 'unknown', why: 'parse-error', what, at: document.at };
  }
}

function toValue(
  json: JsonValue,
  parts: Template['parts'],
  at: Place,
  depth: number,
): Value | undefined {
  if (json === null || depth === 0) return undefined;
  if (typeof json === 'string')
    return joined(
      json
        .split(/⟦(\d+)⟧/)
        .map((piece, i) => (i % 2 ? parts[Number(piece)] ?? '' : piece)),
      at,
    );
  if (typeof json !== 'object') return scalar(json, at);
  if (Array.isArray(json))
    return list(
      json.flatMap(item => toValue(item, parts, at, depth - 1) ?? []),
      at,
    );
  return properties(
    Object.fromEntries(
      Object.entries(json).map(([name, value]) => [
        name,
        value === undefined ? undefined : toValue(value, parts, at, depth - 1),
      ]),
    ),
    at,
  );
}
