import type {
  WaiverState,
  WaiverTarget,
} from 'backstage-plugin-golden-path-common';

/** Rows as the database returns them; absent values are `null` there and nowhere else. */

export interface SourceRow {
  location: string;
  lookup: string;
  due_at: string;
  urgent: boolean;
  lease: string | null;
  lease_until: string | null;
  etag: string | null;
  revision: string | null;
  engine: string | null;
  read_at: string | null;
  problem: string | null;
  problem_since: string | null;
  attempts: number;
  valid_until: string | null;
  images: string | null;
}

export interface EntityRecord {
  ref: string;
  kind: string;
  name: string;
  title: string;
  sort_title: string;
  type: string | null;
  lifecycle: string | null;
  owner: string | null;
  system: string | null;
  tags: string;
  location: string | null;
  aspect: string;
  /** Content of the plain aspect. */
  aspect_document: string | null;
  /** What its evidence is assessed under; `aspect` is another one where waivers count. */
  plain_aspect: string;
  grants: string;
}

export interface BadgeRow {
  id: string;
  entity_ref: string;
  scorecard: string;
  created_by: string;
  created_at: string;
}

export interface CampaignRow {
  id: string;
  title: string;
  description: string | null;
  scorecard: string;
  practices: string;
  filter: string;
  start: string;
  target: string;
  owners: string;
  created_by: string;
  created_at: string;
}

export interface WaiverRow {
  id: string;
  state: WaiverState;
  scorecard: string;
  target_kind: WaiverTarget['kind'];
  target_id: string;
  on_ref: string;
  reason: string;
  until: string;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
  revoked_by: string | null;
  ended_at: string | null;
  finding: string | null;
}

export interface GroupRecord {
  ref: string;
  title: string;
  parent: string | null;
}

export interface SystemRecord {
  ref: string;
  title: string;
  domain: string | null;
}

export interface AssessmentRow {
  location: string;
  aspect: string;
  scorecard: string;
  version: string;
  state: 'assessed' | 'nothing-here';
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number;
  grade: string | null;
  critical: number;
  worst_practice: string | null;
  worst_lost: number | null;
  unwaived_score: number | null;
  unwaived_grade: string | null;
  legend: string | null;
  practice_marks: string | null;
  critical_marks: string | null;
  check_marks: string | null;
  gains: string | null;
  /** Without its picture. */
  document: string;
  picture: string | null;
}

export interface FindingDateRow {
  entity_ref: string;
  scorecard: string;
  fingerprint: string;
  check_id: string;
  file: string;
  first_failed: string;
  first_revision: string | null;
  fixed_at: string | null;
  fixed_revision: string | null;
}

export interface HistoryRow {
  entity_ref: string;
  scorecard: string;
  day: string;
  version: string;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number;
  grade: string | null;
  /** The day from which it holds no longer. */
  until: string | null;
  unwaived_score: number | null;
  revision: string | null;
  critical: number;
}
