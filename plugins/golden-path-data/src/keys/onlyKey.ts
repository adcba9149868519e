import type { JsonValue } from '@backstage/types';
import type { Code } from '../edit';
import type { Resource } from '../graph';
import type { DataModel } from '../model';

/** The ARN of a key, as each language writes it. */
export interface KeyName {
  cloudformation: JsonValue;
  terraform: Code;
}

/**
 * The key that a resource could be encrypted with: the only one that is deployed together with it and written in the same language.
 * Nothing where there are several or none: a fix must not choose among keys, nor make one.
 */
export function onlyKey(
  model: DataModel,
  resource: Resource,
): KeyName | undefined {
  const keys = model.graph
    .ofType('AWS::KMS::Key')
    .filter(
      key =>
        key.unit === resource.unit &&
        key.language === resource.language &&
        key.within.join('/') === resource.within.join('/'),
    );
  const [key] = keys;
  if (keys.length !== 1 || key.many || key.conditional) return undefined;
  const label = /(?:^|\.)(aws_kms_key\.[\w-]+)$/.exec(key.name)?.[1];
  if (resource.language === 'terraform' && !label) return undefined;
  return {
    cloudformation: { 'Fn::GetAtt': [key.name, 'Arn'] },
    terraform: { code: `${label}.arn` },
  };
}
