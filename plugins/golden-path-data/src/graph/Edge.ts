import type { Place } from './Place';

/** How one resource bears on another. */
export type EdgeKind =
  /** A processor, consumer or role reads data from a store or stream. */
  | 'reads'
  /** … writes data to it. */
  | 'writes'
  /** Starts it: a schedule, an event, a task of a state machine, a stream's consumer. */
  | 'triggers'
  /** Is encrypted by this key. */
  | 'encrypts'
  /** Describes it in a catalog: a table, a crawler, a registered location. */
  | 'catalogs'
  /** Permits: a policy, a grant of Lake Formation, a resource policy. */
  | 'grants'
  /** Runs as this role. */
  | 'assumes';

/** `from` does it to `to`: a Glue job `reads` a bucket, a bucket `encrypts` with a key, a job `assumes` a role. */
export interface Edge {
  /** Ids of resources. */
  from: string;
  to: string;
  kind: EdgeKind;
  /** Where it is written: of what a policy allows, the action. */
  at: Place;
  /** The whole of what says so, where that is more: the statement of a policy. */
  statement?: Place;
  /** By what, for people: "its role allows s3:GetObject", "its event source mapping". */
  via: string;
  /** Where it holds for a part of a bucket alone. */
  prefix?: string;
}
