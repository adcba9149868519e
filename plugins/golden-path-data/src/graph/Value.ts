import type { Place } from './Place';

/** Why a value, a resource or a verdict cannot be told from the files. */
export type UnknownReason =
  /** A variable or parameter without a default. */
  | 'unresolved-variable'
  /** A module, macro or nested template that does not lie in the project. */
  | 'external-module'
  /** A condition that depends on what is not known. */
  | 'unresolved-condition'
  /** Read from the account when it is deployed: data sources, SSM parameters, dynamic references. */
  | 'data-source'
  /** `Fn::ImportValue` and remote state. */
  | 'import-value'
  /** Account, region, partition and other facts of the deployment. */
  | 'deploy-time'
  /** A function or an expression that is not evaluated. */
  | 'expression'
  /** An attribute that AWS computes. */
  | 'computed'
  /** The file could not be parsed there. */
  | 'parse-error'
  /** A file that was not read. */
  | 'unread'
  /** A CDK project without a committed synth snapshot. */
  | 'no-synth'
  /** A synth snapshot that is older than its sources. */
  | 'stale-snapshot'
  /** Settled outside of the project, for the whole account. */
  | 'not-in-repo'
  /** A limit of size, depth or number was reached. */
  | 'out-of-budget';

interface Placed {
  /** Where it is written: the innermost place in the resource that has it. */
  at: Place;
}

/** A text, number or boolean that is known. */
export interface Scalar extends Placed {
  kind: 'scalar';
  value: string | number | boolean;
}

/** A list. */
export interface List extends Placed {
  kind: 'list';
  items: Value[];
  /** Why there may be more items than these. */
  open?: Unknown;
}

/** A map of properties; those that are set to nothing (`null`, `AWS::NoValue`) are not in it. */
export interface Properties extends Placed {
  kind: 'map';
  entries: Map<string, Value>;
  /** Why there may be more entries than these. */
  open?: Unknown;
}

/** A reference to a resource of the graph. */
export interface Reference extends Placed {
  kind: 'reference';
  /** `Resource.id`. */
  to: string;
  /** In lower case: `arn`, `id` (the name: CloudFormation's `Ref`, Terraform's `id`, `name`, `bucket`), or another attribute. */
  attribute: string;
}

/** A text with parts that are not known: `arn:aws:s3:::${bucket}/*`. Neighbouring strings are joined. */
export interface Template extends Placed {
  kind: 'template';
  parts: Array<string | Reference | Unknown>;
}

/** What cannot be told. */
export interface Unknown extends Placed {
  kind: 'unknown';
  why: UnknownReason;
  /** What is not known, to stand in a sentence: "the variable kms_key", "the condition IsProd". */
  what: string;
  /** What it can be, where that is known: both branches of a condition. `undefined` stands for not set at all. */
  either?: Array<Value | undefined>;
}

/** The value of a property. */
export type Value = Scalar | List | Properties | Reference | Template | Unknown;
