import type { Properties, Value } from '../../graph';

/**
 * How a resource of Terraform's AWS provider is said in CloudFormation's words. An adapter turns evaluated arguments into properties;
 * it never reads files, and keeps the place of every value.
 *
 * Nested blocks come as a list of maps, always, under their name, so `versioning { enabled = true }` is
 * `versioning: [{ enabled: true }]`. Arguments that are `null` are not there.
 */
export interface Adapter {
  /** Terraform's type: `aws_s3_bucket`. */
  from: string;
  /** CloudFormation's type. */
  to: string;
  /** The properties; those that stay `undefined` are left out. Anything the arguments leave open must stay open. */
  properties(args: Properties): Record<string, Value | undefined>;
  /**
   * It is no resource of its own, but completes another of the type `to`, which this argument refers to (by its id, name or ARN):
   * `aws_s3_bucket_versioning` completes the bucket in its argument `bucket`. Its properties are laid over those of the other.
   */
  completes?: string;
  /** Where what it completes is not in the project, it is a resource in Terraform's own words, and so is seen all the same. */
  kept?: true;
}
