import type { JsonValue } from '@backstage/types';
import type { Code } from '../edit';
import type { Resource } from '../graph';
import type { DataModel } from '../model';

/** The ARN of a key, as each language writes it. */
export interface KeyName {
  cloudformation: JsonValue;
  terraform: Code;
}

/** `{ "Ref": "KeyArn" }` of JSON or `!Ref KeyArn` of YAML. */
const REF = /^(?:\{\s*"Ref"\s*:\s*"(\w+)"\s*\}|!Ref (\w+))$/;

/**
 * The key that a resource could be encrypted with: the only one that is deployed together with it and written in the same language, or
 * else the one that all others of its stack name by one parameter. Nothing where there are several or none: a fix must not choose
 * among keys, nor make one.
 */
export function onlyKey(
  model: DataModel,
  resource: Resource,
): KeyName | undefined {
  const keys = model.graph
    .ofType('AWS::KMS::Key')
    .filter(key => isBeside(key, resource));
  const [key] = keys;
  if (!key) return sharedKey(model, resource);
  if (keys.length !== 1 || key.many || key.conditional) return undefined;
  const label = /(?:^|\.)(aws_kms_key\.[\w-]+)$/.exec(key.name)?.[1];
  if (resource.language === 'terraform' && !label) return undefined;
  return {
    cloudformation: { 'Fn::GetAtt': [key.name, 'Arn'] },
    terraform: { code: `${label}.arn` },
  };
}

/** The key of another layer, by the parameter of CloudFormation or the variable of Terraform that the stack knows it by. */
function sharedKey(
  { graph, files }: DataModel,
  resource: Resource,
): KeyName | undefined {
  const written = new Set<string>();
  for (const { from, to, kind, at } of graph.edges) {
    if (kind !== 'encrypts' || graph.get(to)?.type !== 'AWS::KMS::Key')
      continue;
    const other = graph.get(from);
    if (!other || !isBeside(other, resource)) continue;
    const text = files.textOf(at.file)?.slice(at.start, at.end) ?? '';
    written.add(text.replace(/\s+/g, ' '));
  }
  const [only] = written;
  if (written.size !== 1) return undefined;
  if (resource.language === 'terraform')
    return /^var\.[\w-]+$/.test(only)
      ? { cloudformation: only, terraform: { code: only } }
      : undefined;
  const [, json, yaml] = REF.exec(only) ?? [];
  const parameter = json ?? yaml;
  return parameter === undefined
    ? undefined
    : { cloudformation: { Ref: parameter }, terraform: { code: parameter } };
}

/** Whether two are deployed as one and written in one language. */
function isBeside(one: Resource, other: Resource): boolean {
  return (
    one.unit === other.unit &&
    one.language === other.language &&
    one.within.join('/') === other.within.join('/')
  );
}
