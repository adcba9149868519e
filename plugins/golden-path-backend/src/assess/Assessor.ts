import type {
  Assessment,
  Evidence,
  NamedImage,
} from 'backstage-plugin-golden-path-common';
import type { Aspect } from './Aspect';

/** Images that are read for one project. */
export const MOST_IMAGES = 20;

/** Runs every scorecard over evidence that may be hostile. */
export interface Assessor {
  /**
   * One assessment per scorecard. What cannot be assessed within the limits comes back with every check as `error`.
   *
   * @throws where the machinery itself fails, which says nothing about the evidence
   */
  assess(evidence: Evidence, terms: AssessTerms): Promise<AssessorResult>;
  /**
   * The images that scorecards want to see; `undefined` where that could not be told within the limits.
   *
   * @throws as above
   */
  namedImages(evidence: Evidence): Promise<NamedImage[] | undefined>;
  close(): Promise<void>;
}

/** What an assessment depends on beside the evidence. */
export interface AssessTerms extends Pick<Aspect, 'overrides'> {
  /** `YYYY-MM-DD` in UTC. */
  today: string;
}

export interface AssessorResult {
  assessments: Assessment[];
  /** Whether some assessment hit a limit: the same evidence deserves another try later. */
  limited: boolean;
}
