/**
 * Why a finding does not count: a comment or a piece of metadata in the project says so, or a waiver that somebody approved. The
 * finding stays visible, and the score is kept with it and without.
 *
 * @public
 */
export interface Suppression {
  /** Whose form it has: `golden-path`, `hadolint`, `buildkit`…; `waiver` for an approved one. */
  tool: string;
  /** Where it is written; for a waiver, where the finding is. */
  file: string;
  line: number;
  /** As written by the project. */
  reason?: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  until?: string;
  /** Id of the waiver. */
  waiver?: string;
  /** Ref of who approved the waiver. */
  by?: string;
}
