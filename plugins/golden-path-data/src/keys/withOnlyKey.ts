import type { Fix } from 'backstage-plugin-golden-path-common';
import { mend } from '../edit';
import type { Resource } from '../graph';
import type { DataModel } from '../model';
import { onlyKey } from './onlyKey';

/** Where a key is named, and what to review before it is. */
export interface KeySetting {
  /** Of the property of CloudFormation; SAM has it under the same name. */
  path: string;
  /** Of the argument of Terraform. */
  argument: string;
  reason: string;
}

/** A fix that names the only key of the unit there; nothing where there are several or none. */
export function withOnlyKey(
  model: DataModel,
  resource: Resource,
  { path, argument, reason }: KeySetting,
): Fix | undefined {
  const key = onlyKey(model, resource);
  if (!key) return undefined;
  const template = [{ kind: 'set' as const, path, to: key.cloudformation }];
  return mend(model, resource, {
    safety: 'assisted',
    reason,
    cloudformation: template,
    sam: template,
    terraform: [{ kind: 'set', path: argument, to: key.terraform }],
  });
}
