import type { JsonValue } from '@backstage/types';
import type { Resource, Value } from '../graph';

/** A change of one resource that mends a finding, said once for each language. */
export interface Mending {
  safety: 'safe' | 'assisted';
  /** Why it is safe, or what to review. */
  reason: string;
  cloudformation?: Change[];
  terraform?: Change[];
}

/** One change of the text; every other character of the file stays. */
export type Change =
  /**
   * Sets a property to a value. In CloudFormation the path runs from `Properties` (or, with `beside`, from the resource itself, for
   * `DeletionPolicy` and the like); in Terraform it is the path of arguments and nested blocks as Terraform names them.
   * What is missing on the way is made; a literal that stands there is replaced; anything else makes the fix impossible.
   */
  | { kind: 'set'; path: string; to: JsonValue | Code; beside?: boolean }
  /** Replaces a value where it is written as a literal. */
  | { kind: 'replace'; value: Value; by: JsonValue | Code }
  /** Takes an argument, a property or a nested block away, with its lines. */
  | { kind: 'remove'; value: Value }
  /** Adds an item at the end of a list that is written as a literal. */
  | { kind: 'append'; value: Value; item: JsonValue | Code }
  /**
   * Adds a resource after this one (or after `after`). In Terraform the text of a block; in CloudFormation a logical id and the resource.
   * The name must be free; `freeName` finds one.
   */
  | { kind: 'add-block'; text: string; after?: Resource }
  | { kind: 'add-resource'; id: string; resource: JsonValue; after?: Resource };

/** Text that is written as it stands: a reference in Terraform, or a tagged value in YAML. */
export interface Code {
  /** In Terraform: `aws_kms_key.lake.arn`. */
  code: string;
}
