import type { Scorecard } from 'backstage-plugin-golden-path-common';
import type { CheckedPath } from '../check/CheckedPath';

/** Writes down what `check` found in one format. The texts it returns are printed one after the other. */
export interface Reporter {
  /** The next PATH, in the order they were given. */
  add(checked: CheckedPath): string;
  /** After the last one. */
  end(): string;
}

/** What a reporter may need to know beforehand. */
export interface ReportContext {
  scorecards: Scorecard[];
  /** How many PATHs there are. */
  count: number;
  colour: boolean;
  failBelow?: number;
}
