import type { JsonObject } from '@backstage/types';
import type { EntityFacts, Evidence } from './evidence';
import type { ImageEvidence, NamedImage } from './imageEvidence';
import type { Because, Drawing } from './picture';
import type { Suppression } from './suppression';

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
  /** Title and summary in other languages, by language code. */
  translations?: Record<string, { title: string; summary: string }>;
}

/** Where a check failed, before `assess()` gives it its fingerprint. Lines and columns count from 1. @public */
export interface FindingDraft {
  file: string;
  line: number;
  endLine: number;
  message: string;
  /**
   * The image it was found in, where it was found in a registry and not in a file. `file` and `line` then say where the project
   * names the image; where that is unknown, `file` is this reference itself and `line` 1.
   */
  image?: string;
  fix?: Fix;
  /** How it is known, step by step, where the line alone does not show it. */
  because?: Because[];
  /** Ids of the parts and arrows of the scorecard's picture that it is about. */
  about?: string[];
}

/** A replacement of the half-open range `[start, end)` of a file's text, in UTF-16 units. @public */
export interface TextEdit {
  /** A file that does not exist yet counts as an empty one. */
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
  /** What it changes, as a unified diff with secrets masked; `assess()` adds it where excerpts are asked for. */
  diff?: string;
}

/** The verdict a check function returns. @public */
export type CheckVerdict =
  | { outcome: 'passed' }
  | {
      outcome: 'failed';
      findings: FindingDraft[];
      /** What would be said without these findings; counts where all of them are waived. Not applicable unless told. */
      otherwise?: UnfailedVerdict;
    }
  | UnfailedVerdict;

/** Every verdict but a failure. @public */
export type UnfailedVerdict =
  | { outcome: 'passed' }
  | { outcome: 'not-applicable'; reason: string }
  | { outcome: 'no-evidence'; reason: string; about?: Undecided[] };

/** What a check could not tell of a part of the scorecard's picture. @public */
export interface Undecided {
  /** Id of the part, or of what is inside it. */
  id: string;
  /** Why, as a sentence. */
  reason: string;
}

/** A small project that a check passes or fails; every one runs as a test. @public */
export interface Example {
  files: Record<string, string>;
  policy?: JsonObject;
  images?: ImageEvidence[];
  entity?: EntityFacts;
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
  /** Title, rationale and remedy in other languages, by language code. */
  translations?: Record<string, CheckTexts>;
}

/** What a check says of itself, in one language. @public */
export interface CheckTexts {
  title: string;
  rationale: string;
  remedy: string;
}

/** One mechanical test that bears on a practice: one file, one idea. @public */
export interface Check<TModel> extends CheckMetadata {
  examples: { pass: Example[]; fail: Example[] };
  /** Pure and deterministic: the same model, the same verdict. */
  run(model: TModel): CheckVerdict;
}

/** A setting that cannot be right. @public */
export interface PolicyProblem {
  /** Path of the key from the scorecard's settings, e.g. `imageBudgets.lambda`. */
  key: string;
  /** To stand after the key: "must be a size such as 250MB". */
  message: string;
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
  /** Loads what `read` needs, such as a parser; whoever assesses awaits it once before. */
  prepare?(): Promise<void>;
  /** Builds what the checks look at. Hostile text must not make it throw. */
  read(evidence: Evidence, policy: JsonObject): TModel;
  /** Why none of it applies to this project, as a sentence; then no check is asked. */
  outside?(model: TModel): string | undefined;
  /**
   * The images that the project publishes, which are then read from their registries and given as `evidence.images`. Asked only
   * where registries are configured.
   */
  images?(evidence: Evidence): NamedImage[];
  /**
   * Why this finding does not count: a suppression that the project itself carries. It is asked for each finding.
   *
   * @param today - `YYYY-MM-DD`; a suppression counts up to and including its last day
   */
  suppression?(
    model: TModel,
    check: Check<TModel>,
    finding: FindingDraft,
    today: string,
  ): Suppression | undefined;
  /**
   * What it saw, to be drawn.
   *
   * @param about - ids of parts and arrows that findings are about, each with the weight of the heaviest finding that counts (0 where
   *   all are waived): what has findings is the last to be left out where there is too much
   */
  picture?(model: TModel, about?: ReadonlyMap<string, number>): Drawing;
  /** What is wrong with these settings, key by key. The keys that every scorecard has are looked at by `policyProblems`. */
  policyProblems?(policy: JsonObject): PolicyProblem[];
  /**
   * What is missing when nothing applies, to stand within a sentence: "no Dockerfile".
   */
  nothingHere: string;
}
