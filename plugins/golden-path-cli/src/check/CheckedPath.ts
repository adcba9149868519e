import type { Assessment, Evidence } from 'backstage-plugin-golden-path-common';

/** What became of one PATH: an assessment for each scorecard, or why it could not be read. */
export type CheckedPath =
  | {
      path: string;
      /** The project's folder, which the files of findings are relative to. */
      root: string;
      /** What was assessed. */
      evidence: Evidence;
      assessments: Assessment[];
    }
  | { path: string; error: string };
