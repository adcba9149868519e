import type { EdgeKind } from '../../graph';

/** A property that names what a resource bears on. */
export interface Rule {
  /** Of the resource that has the property. */
  type: string;
  /** Paths through properties; `*` steps into each item of a list. */
  path: string;
  kind: EdgeKind;
  /** For people, as the end of "we know it by …". */
  via: string;
  /** What a bare name stands for, and what alone counts. */
  to?: readonly string[];
  /** A property that names who really does it, instead of the resource itself: the function of an event source mapping. */
  by?: { path: string; to: readonly string[] };
  /** What the property names does it to the resource: a bucket triggers a rule. */
  turned?: true;
  /** Where the property stands that tells the part of a bucket. */
  prefix?: string;
}

export const BUCKET = ['AWS::S3::Bucket'] as const;
export const FUNCTION = ['AWS::Lambda::Function'] as const;
