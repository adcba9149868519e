/**
 * A comment or a piece of metadata in the project that says a finding does not count. It is counted as a waiver: the finding
 * stays visible, and the score is kept with it and without.
 *
 * @public
 */
export interface Suppression {
  /** Whose form it has: `golden-path`, `hadolint`, `buildkit`… */
  tool: string;
  file: string;
  line: number;
  /** As written by the project. */
  reason?: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  until?: string;
}
