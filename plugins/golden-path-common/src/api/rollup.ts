import type { Grade } from '../assessment';
import type { EntityFilter } from './lists';

/** What a roll-up has a row for each of. @public */
export type RollupDimension =
  | 'group'
  | 'system'
  | 'domain'
  | 'type'
  | 'lifecycle'
  | 'tag';

/** @public */
export interface RollupQuery extends EntityFilter {
  /** Groups unless told. */
  by?: RollupDimension;
  /** Whether rows tell of each practice too: a heat map. */
  practices?: boolean;
  /** Ref of a group: rows only for it and for those directly below. For roll-ups by group. */
  parent?: string;
}

/** How many entities have each grade. `none`: it applies, but no grade could be given. @public */
export type GradeCounts = Record<Grade | 'none', number>;

/** How the entities of a row stand with one practice. @public */
export interface PracticeTally {
  practice: string;
  /** Entities in which every check that was decided passes. */
  passed: number;
  /** Entities in which a check fails. */
  failed: number;
  /** Entities in which nothing was decided. */
  open: number;
  /** Of the failed ones, those in which a critical check of it fails. */
  critical: number;
}

/** One group, system, type … with everything that belongs to it, each entity counted once. Of groups, those below count too. @public */
export interface RollupRow {
  /** An entity ref, a type, a tag …; absent for entities that have none, or whose group or system is unknown. */
  key?: string;
  title: string;
  /** Key of the parent group, where it is in the list too. */
  parent?: string;
  /** Entities to which the scorecard applies or may apply (everything but `nothing-here` and `no-source`). */
  total: number;
  /** Of these, those that belong to the row itself rather than to a row below it. */
  direct: number;
  /** Of all that belong to it, those that name no source, or were never read with success. */
  withoutEvidence: number;
  grades: GradeCounts;
  /** The same if nothing were waived. */
  unwaivedGrades: GradeCounts;
  /** Entities with a failed critical check. */
  critical: number;
  /** Mean coverage, 0 to 1. */
  coverage: number;
  /** Mean score of the scored ones: for sorting, never a verdict on a team. */
  meanScore?: number;
  /** The same if nothing were waived. */
  unwaivedMeanScore?: number;
  /** The entity with the lowest score. */
  lowest?: { entityRef: string; title: string; score: number; grade?: Grade };
  /** The practices that apply somewhere in the row, where they were asked for. */
  practices?: PracticeTally[];
}

/** Scores by owner through the group tree, or by system, type … @public */
export interface Rollup {
  scorecard: string;
  by: RollupDimension;
  /** The whole of what the reader may see. */
  all: RollupRow;
  /** Rows to which something belongs, and the rest that belongs to none. Parent groups come before those below. */
  rows: RollupRow[];
  /** Values to filter by that occur. */
  facets: {
    system: string[];
    domain: string[];
    type: string[];
    lifecycle: string[];
    tag: string[];
  };
  /** Entities on which the scorecard has nothing to say, or that name no source. */
  withoutScorecard: number;
}
