/**
 * What a module of the registry declares, said in Terraform of our own: its resources with the settings that checks look at, its defaults,
 * and its outputs. An argument that is not a variable here may set anything.
 */
export interface StandIn {
  /** As a call names it: `terraform-aws-modules/kms/aws`. */
  source: string;
  /** The major versions of which it is true, the newest last; a call without a version means the newest. */
  majors: number[];
  /** Where that was read, and when. */
  checked: string;
  /** Types that further arguments can make it declare. */
  also: string[];
  /** Arguments that change nothing of what checks look at. */
  ignored: string[];
  /** Terraform. */
  text: string;
}
