import type { Project } from './Project';

/** Adds what a generated project lacks, sound in every check. */
export type Guest = (project: Project) => void;

/** One edit of a generated pipeline that one check of the data scorecard must see. */
export interface Mutation {
  /** The check that fails by it. */
  check: string;
  /** What the project needs before, so that there is something to break. */
  guests: Guest[];
  edit(project: Project): void;
  /** Checks that cannot but fail with it. */
  twins: string[];
  /** Why a fix of the engine leaves something to people; without it the fix restores the score. */
  left?: string;
  /** Where the sources and the snapshot stay as they were generated, since the edit is about them. */
  asGenerated?: boolean;
}

interface More {
  on?: Guest | Guest[];
  /** The checks that fail with it, and why they must. */
  with?: [checks: string[], because: string];
  left?: string;
  asGenerated?: boolean;
}

/** Says that a check fails by an edit. */
export function breaks(
  check: string,
  edit: Mutation['edit'],
  { on = [], with: [twins] = [[], ''], ...more }: More = {},
): Mutation {
  return { check, edit, guests: [on].flat(), twins, ...more };
}
