import type { Grade } from '../assessment';
import type { Severity } from '../scorecard';

/** Where a project made from a template can go. @public */
export type PublishingPlace =
  /** The folder of `goldenPath.publishLocal.root`. */
  | { kind: 'local' }
  /** A host that the portal has credentials for. */
  | { kind: 'github' | 'gitlab'; host: string };

/** What the form of a template needs to know of the portal. @public */
export interface TemplateForm {
  /** What templates take where the form leaves a field empty. */
  defaults: { registry?: string; cache?: string; ecrCache?: string };
  /** Empty where nothing is configured. */
  places: PublishingPlace[];
}

/** A check of the project that a template would write. @public */
export interface ExpectedCheck {
  check: string;
  practice: string;
  severity: Severity;
  title: string;
  /** The title by language code. */
  translations?: Record<string, string>;
}

/** How a project would score that a template writes from these answers. @public */
export interface ExpectedScore {
  scorecard: string;
  title: string;
  /** 0 to 100; absent where nothing applies. */
  score?: number;
  grade?: Grade;
  /** Decided over applicable weight, 0 to 1. */
  coverage: number;
  /** What would fail, with its first place. */
  failed: Array<
    ExpectedCheck & {
      places: number;
      file: string;
      line: number;
      message: string;
    }
  >;
  /** What could not be decided yet, and why. */
  undecided: Array<ExpectedCheck & { reason: string }>;
}
