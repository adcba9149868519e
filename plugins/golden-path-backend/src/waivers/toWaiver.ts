import type { Waiver } from 'backstage-plugin-golden-path-common';
import type { WaiverRow } from '../database/rows';

/** What of a waiver depends on who looks at it. */
type Seen = Pick<Waiver, 'title' | 'entities' | 'mayDecide' | 'mayRevoke'>;

/** A waiver as clients know it. */
export function toWaiver(row: WaiverRow, seen: Seen): Waiver {
  return {
    id: row.id,
    state: row.state,
    scorecard: row.scorecard,
    target: { kind: row.target_kind, id: row.target_id },
    on: row.on_ref,
    reason: row.reason,
    until: row.until,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.finding !== null && { finding: JSON.parse(row.finding) }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.note !== null && { note: row.note }),
    ...(row.revoked_by !== null && { revokedBy: row.revoked_by }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...seen,
  };
}
