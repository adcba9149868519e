import type {
  Assessment,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';

/** The path that a text is assessed under. */
export const DOCKERFILE = 'Dockerfile';

/** What the page asks the worker. */
export interface Question {
  id: number;
  /** Of one Dockerfile. */
  text: string;
}

/** What the worker says: once that it is there, then the answer to each question. */
export type Answer =
  | { kind: 'ready'; scorecard: ScorecardInfo }
  | { kind: 'assessed'; id: number; assessment: Assessment }
  | { kind: 'failed'; id: number; message: string };
