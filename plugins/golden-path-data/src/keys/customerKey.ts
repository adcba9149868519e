import {
  optionsOf,
  unknown,
  valueAt,
  type Answer,
  type Graph,
  type Resource,
  type Unknown,
  type Value,
} from '../graph';
import type { DataModel } from '../model';

/** Resources whose name, id or ARN stands for a key that the project or its organisation manages. */
const KEYS = new Set([
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::KMS::ReplicaKey',
  // Terraform's, which CloudFormation has no type for.
  'aws_kms_external_key',
  'aws_kms_replica_external_key',
]);
/** Keys that AWS makes and manages: `alias/aws/s3`, `arn:aws:kms:eu-west-1:123456789012:alias/aws/s3`, `aws/kinesis`. */
const MANAGED_BY_AWS = /(^|[:/])(alias\/)?aws\/[a-z0-9-]/i;
const OWNED_BY_AWS = /^AWS_OWNED(_KMS)?(_KEY|_CMK)?$/i;

/**
 * Whether the key that a property names is a customer's own (`true`) or one that AWS manages (`false`). A reference to a key or an
 * alias of the graph, an ARN, an id and an alias are a customer's; `alias/aws/…` is AWS's. A parameter without a default, an import
 * and a data source leave it unknown: the key lies outside of the project.
 *
 * @param path - of the property, from the resource's properties: `KmsKeyId`
 */
export function customerKeyAt(
  model: DataModel,
  resource: Resource,
  path: string,
): Answer<boolean> {
  return customerKey(model.graph, valueAt(resource, path));
}

/** As `customerKeyAt`, of a value that is at hand. */
export function customerKey(
  graph: Graph,
  value: Value | undefined,
): Answer<boolean> {
  if (value === undefined) return { state: 'absent' };
  const answers = optionsOf(value).map(option => ofOne(graph, option));
  const [first] = answers;
  if (answers.every(answer => sameAnswer(answer, first)))
    return first.state === 'known' ? { ...first, at: value.at } : first;
  const open = answers.find(({ state }) => state === 'unknown');
  if (open) return open;
  return { state: 'unknown', value: value as Unknown };
}

function ofOne(graph: Graph, value: Value | undefined): Answer<boolean> {
  if (value === undefined) return { state: 'absent' };
  switch (value.kind) {
    case 'scalar': {
      const text = String(value.value).trim();
      if (text === '') return { state: 'absent' };
      const own = !MANAGED_BY_AWS.test(text) && !OWNED_BY_AWS.test(text);
      return { state: 'known', value: own, at: value.at };
    }
    case 'reference':
      return isKey(graph, value.to)
        ? { state: 'known', value: true, at: value.at }
        : notTold(value, 'the key that another resource names');
    case 'template':
      return ofTemplate(graph, value);
    case 'unknown':
      return { state: 'unknown', value };
    default:
      return notTold(value, 'a value that is no name of a key');
  }
}

function ofTemplate(
  graph: Graph,
  value: Extract<Value, { kind: 'template' }>,
): Answer<boolean> {
  const { parts, at } = value;
  const text = parts
    .map(part => (typeof part === 'string' ? part : '\0'))
    .join('');
  if (MANAGED_BY_AWS.test(text)) return { state: 'known', value: false, at };
  const refersToKey = parts.some(
    part =>
      typeof part !== 'string' &&
      part.kind === 'reference' &&
      isKey(graph, part.to),
  );
  // What follows `key/` is an id, whatever it is; what follows `alias/` may still be `aws/…` where it begins with something unknown.
  if (refersToKey || /:key\/|alias\/[^\0]/.test(text))
    return { state: 'known', value: true, at };
  for (const part of parts)
    if (typeof part !== 'string' && part.kind === 'unknown')
      return { state: 'unknown', value: { ...part, at } };
  return notTold(value, 'the key that another resource names');
}

function isKey(graph: Graph, id: string): boolean {
  const resource = graph.get(id);
  return resource !== undefined && KEYS.has(resource.type);
}

function notTold({ at }: Value, what: string): Answer<boolean> {
  return { state: 'unknown', value: unknown('computed', what, at) };
}

function sameAnswer(a: Answer<boolean>, b: Answer<boolean>): boolean {
  if (a.state === 'known' && b.state === 'known') return a.value === b.value;
  return a.state === 'absent' && b.state === 'absent'
    ? true
    : a.state === b.state && a === b;
}
