import {
  type Assessment,
  type CheckResult,
  type Finding,
  type Picture,
  type PictureArrow,
  type PicturePart,
  SEVERITY_WEIGHTS,
} from 'backstage-plugin-golden-path-common';
import { counted } from '../../lib/waivers';

/** Something found about what is drawn. */
export interface FoundEntry {
  kind: 'found';
  id: string;
  number: number;
  check: CheckResult;
  finding: Finding;
  arrows: PictureArrow[];
  parts: PicturePart[];
}

/** Checks that one reason left undecided. */
export interface UndecidedEntry {
  kind: 'undecided';
  id: string;
  number: number;
  reason: string;
  checks: CheckResult[];
}

/** A numbered line of the list under the picture. */
export type Entry = FoundEntry | UndecidedEntry;

/** What the list under the picture holds: what is found about arrows, then about parts, the heaviest first, then what is undecided. */
export function entriesOf(
  { checks }: Assessment,
  { parts, arrows }: Picture,
): Entry[] {
  const found = checks
    .flatMap(check =>
      counted(check.findings).map(finding => {
        const isAbout = ({ findings }: PicturePart | PictureArrow) =>
          findings.includes(finding.fingerprint);
        return {
          ...{ check, finding },
          arrows: arrows.filter(isAbout),
          parts: parts.filter(isAbout),
        };
      }),
    )
    .filter(one => one.arrows.length + one.parts.length > 0)
    .sort(
      (a, b) =>
        Number(b.arrows.length > 0) - Number(a.arrows.length > 0) ||
        SEVERITY_WEIGHTS[b.check.severity] - SEVERITY_WEIGHTS[a.check.severity],
    )
    .map((one, index): FoundEntry => {
      const id = one.finding.fingerprint;
      return { kind: 'found', id, number: index + 1, ...one };
    });
  const undecided = [...byReason(checks)].map(
    ([reason, of], index): UndecidedEntry => ({
      kind: 'undecided',
      id: `undecided ${reason}`,
      number: found.length + index + 1,
      reason,
      checks: of,
    }),
  );
  return [...found, ...undecided];
}

function byReason(checks: CheckResult[]): Map<string, CheckResult[]> {
  const reasons = new Map<string, CheckResult[]>();
  for (const check of checks) {
    if (check.outcome !== 'no-evidence' && check.outcome !== 'error') continue;
    const reason = check.reason ?? '';
    reasons.set(reason, [...(reasons.get(reason) ?? []), check]);
  }
  return reasons;
}

/** The entries about a part or an arrow, those that no arrow shows first. */
export function entriesAbout(
  entries: Entry[],
  { findings }: PicturePart | PictureArrow,
): FoundEntry[] {
  return entries.filter(
    (entry): entry is FoundEntry =>
      entry.kind === 'found' && findings.includes(entry.id),
  );
}
