import type { Place } from './Place';
import type { Properties, Unknown } from './Value';

/** The six layers of a data architecture. */
export type Layer =
  | 'ingestion'
  | 'storage'
  | 'cataloging'
  | 'processing'
  | 'consumption'
  | 'governance';

/** In the order that data takes. */
export const SIX_LAYERS: readonly Layer[] = [
  'ingestion',
  'storage',
  'cataloging',
  'processing',
  'consumption',
  'governance',
];

/** The tiers of data. @public */
export type Tier = 'raw' | 'transformed' | 'curated';

/** In the order that data takes. */
export const THREE_TIERS: readonly Tier[] = ['raw', 'transformed', 'curated'];

/** What a resource is written in. */
export type SourceLanguage = 'cloudformation' | 'terraform';

/** One resource, in the words of CloudFormation whatever it was read from. */
export interface Resource {
  /** Unique in the graph and steady: `infra/template.yaml#Raw`, `infra#module.lake.aws_s3_bucket.raw[0]`. */
  id: string;
  /** As its authors call it: the logical id, or the address in Terraform. */
  name: string;
  /** CloudFormation's type: `AWS::S3::Bucket`. What has none keeps Terraform's: `aws_s3_object`. */
  type: string;
  /** As written: `AWS::Serverless::Function`, `aws_s3_bucket`. */
  sourceType: string;
  language: SourceLanguage;
  /** Read from a committed synth snapshot: findings then point at the snapshot, and fixes are not offered. */
  snapshot?: boolean;
  /** In CloudFormation's names and shapes. */
  properties: Properties;
  /** What stands beside the properties: `Metadata`, `DeletionPolicy`, `UpdateReplacePolicy`, `DependsOn`; `lifecycle` in Terraform. */
  attributes: Properties;
  /** Its header: the line of the logical id, or `resource "…" "…" {`. Findings without a better place stand here. */
  at: Place;
  /** All of it. */
  span: Place;
  /** What is deployed as one: the path of a template, the folder of a root module, the name of a stack. */
  unit: string;
  /** Names of the modules or nested stacks around it, outermost first: `module.raw_zone` gives `raw_zone`. */
  within: string[];
  /** Why it may not exist at all. */
  conditional?: Unknown;
  /** Why there may be several of it. */
  many?: Unknown;
  /** What was worked out from it; see `once`. */
  notes?: Map<unknown, unknown>;
}
