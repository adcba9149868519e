import type { JsonValue } from '@backstage/types';
import type { Resource, Value } from '../graph';

/** A change of one resource that mends a finding, said once for each language. */
export interface Mending {
  safety: 'safe' | 'assisted';
  /** Why it is safe, or what to review. */
  reason: string;
  cloudformation?: Change[];
  /** For resources of SAM's own types, whose properties have other names; without it they are not mended. */
  sam?: Change[];
  terraform?: Change[];
}

/** One change of the text; every other character of the file stays. */
export type Change =
  | SetChange
  | ReplaceChange
  | RemoveChange
  | AppendChange
  | AddBlockChange
  | AddResourceChange;

/**
 * Sets a property to a value. In CloudFormation the path runs from `Properties` (or, with `beside`, from the resource itself, for
 * `DeletionPolicy` and the like); in Terraform it is the path of arguments and nested blocks as Terraform names them, where an object
 * stands for a nested block. What is missing on the way is made; a literal that stands there is replaced; anything else makes the fix
 * impossible.
 */
export interface SetChange {
  kind: 'set';
  path: string;
  to: JsonValue | Code;
  beside?: boolean;
}

/** Replaces a value where it is written as a literal. */
export interface ReplaceChange {
  kind: 'replace';
  value: Value;
  by: JsonValue | Code;
}

/** Takes a property, an argument, a nested block or an item away, with its lines. */
export interface RemoveChange {
  kind: 'remove';
  value: Value;
}

/** Adds an item at the end of a list that is written as a literal. */
export interface AppendChange {
  kind: 'append';
  value: Value;
  item: JsonValue | Code;
}

/** Adds a block of Terraform after this resource, or after another. */
export interface AddBlockChange {
  kind: 'add-block';
  text: string;
  after?: Resource;
}

/** Adds a resource to the template after this one. The id must be free in the template, or the fix is not possible. */
export interface AddResourceChange {
  kind: 'add-resource';
  id: string;
  resource: JsonValue;
}

/** Text of Terraform that is written as it stands: `aws_kms_key.lake.arn`. In CloudFormation write intrinsic functions as JSON. */
export interface Code {
  code: string;
}
