import type { Grade } from '../assessment';
import type { EntityRow } from './types';

/** Filters of lists, roll-ups and trends; several values of one filter mean any of them, several filters all of them. @public */
export interface EntityFilter {
  scorecard: string;
  /** Group or user refs. Entities owned by groups below count too. */
  owner?: string[];
  system?: string[];
  /** Refs of domains: the entities of the systems in them. */
  domain?: string[];
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  tag?: string[];
  /** Grades, and `none` for entities without one. */
  grade?: Array<Grade | 'none'>;
  /** Ids of practices: entities that fail a check of one of them. */
  practice?: string[];
  /** Ids of checks: entities that fail one of them. */
  check?: string[];
  /** Part of the name or title. */
  text?: string;
}

/** @public */
export interface EntityListQuery extends EntityFilter {
  sort?: 'score' | 'title' | 'assessedAt';
  order?: 'asc' | 'desc';
  /** 1 to 200, 50 unless told. */
  limit?: number;
  cursor?: string;
}

/** @public */
export interface EntityPage {
  items: EntityRow[];
  /** Of the filter, not of the page. */
  total: number;
  nextCursor?: string;
}

/** How the entities of a filter stand with one check; each entity is counted once. @public */
export interface CheckTally {
  check: string;
  practice: string;
  passed: number;
  failed: number;
  /** It would fail, and a waiver or a suppression covers all of it. */
  waived: number;
  /** It applies or may apply, and could not be decided. */
  open: number;
  /**
   * Points that mending it would add, over all entities for which it is one of the three mends that add most; each counts on top of
   * those before it.
   */
  points: number;
}

/** @public */
export interface CheckList {
  scorecard: string;
  /** Those that fail most come first. Checks that apply nowhere are left out. */
  items: CheckTally[];
}
