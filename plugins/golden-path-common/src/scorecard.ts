import type { JsonObject } from '@backstage/types';
import type { Evidence } from './evidence';

/** How much a check weighs; `SEVERITY_WEIGHTS` has the numbers. @public */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** What a check says of an entity: exactly one of these. @public */
export type Outcome =
  | 'passed'
  | 'failed'
  | 'not-applicable'
  | 'no-evidence'
  | 'error';

/**
 * A check of another tool that looks at the same thing.
 *
 * `equal` promises the same verdict on any input; `stricter` and `looser` say how *this* check differs from that one.
 *
 * @public
 */
export interface Equivalent {
  tool: string;
  id: string;
  relation: 'equal' | 'stricter' | 'looser';
}

/** One best practice of a scorecard: what people talk about. @public */
export interface Practice {
  id: string;
  title: string;
  /** One sentence: what the practice asks for. */
  summary: string;
}

/** Where a check failed, before `assess()` gives it its fingerprint. Lines and columns count from 1. @public */
export interface FindingDraft {
  file: string;
  line: number;
  endLine: number;
  message: string;
  fix?: Fix;
}

/** A replacement of the half-open range `[start, end)` of a file's text, in UTF-16 units. @public */
export interface TextEdit {
  file: string;
  start: number;
  end: number;
  text: string;
}

/** An edit that mends a finding. @public */
export interface Fix {
  /** `safe` edits change nothing else; an `assisted` one is a proposal to review. */
  safety: 'safe' | 'assisted';
  /** Why it is safe here, or what to review. */
  reason: string;
  edits: TextEdit[];
}

/** The verdict a check function returns. @public */
export type CheckVerdict =
  | { outcome: 'passed' }
  | { outcome: 'failed'; findings: FindingDraft[] }
  | { outcome: 'not-applicable'; reason: string }
  | { outcome: 'no-evidence'; reason: string };

/** A small project that a check passes or fails; every one runs as a test. @public */
export interface Example {
  files: Record<string, string>;
  policy?: JsonObject;
  /** For a failing example: the first lines of the findings, in order. */
  lines?: number[];
}

/** What a check says of itself. @public */
export interface CheckMetadata {
  id: string;
  title: string;
  practice: string;
  severity: Severity;
  /** Why it matters. */
  rationale: string;
  /** How to mend it. */
  remedy: string;
  /** Whether its findings may carry a fix. */
  fixable: boolean;
  equivalents: Equivalent[];
}

/** One mechanical test that bears on a practice: one file, one idea. @public */
export interface Check<TModel> extends CheckMetadata {
  examples: { pass: Example[]; fail: Example[] };
  /** Pure and deterministic: the same model, the same verdict. */
  run(model: TModel): CheckVerdict;
}

/** One yardstick: practices, and the checks that bear on them. @public */
export interface Scorecard<TModel = any> {
  id: string;
  title: string;
  /** Raised with every change that can change a verdict. */
  version: string;
  practices: Practice[];
  checks: Check<TModel>[];
  /** Whether some check reads the text of this file; anything else is listed, not read. */
  wants(path: string): boolean;
  /** Builds what the checks look at. Hostile text must not make it throw. */
  read(evidence: Evidence, policy: JsonObject): TModel;
  /**
   * What is missing when nothing applies, to stand within a sentence: "no Dockerfile".
   */
  nothingHere: string;
}
