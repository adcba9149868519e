import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Scorecard } from 'backstage-plugin-golden-path-common';
import type { EvidenceSource } from './EvidenceSource';

/** A scorecard and where a worker thread finds it. @public */
export interface ScorecardRegistration {
  scorecard: Scorecard;
  /**
   * Absolute path of a module whose export `scorecard` is the same scorecard. Checks run in worker threads, and functions do
   * not travel there. Usually `require.resolve('your-package')`.
   */
  module: string;
}

/** @public */
export interface ScorecardsExtensionPoint {
  addScorecard(registration: ScorecardRegistration): void;
}

/** Adds another team's scorecard. @public */
export const scorecardsExtensionPoint =
  createExtensionPoint<ScorecardsExtensionPoint>({
    id: 'golden-path.scorecards',
  });

/** @public */
export interface EvidenceSourcesExtensionPoint {
  /** Sources added later are asked first; the built-in ones come last. */
  addSource(source: EvidenceSource): void;
}

/** Adds another place to read evidence from. @public */
export const evidenceSourcesExtensionPoint =
  createExtensionPoint<EvidenceSourcesExtensionPoint>({
    id: 'golden-path.evidence-sources',
  });
