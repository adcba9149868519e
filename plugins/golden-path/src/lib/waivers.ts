import type {
  Assessment,
  CheckResult,
  Finding,
  Suppression,
} from 'backstage-plugin-golden-path-common';

/** Whether a check would fail, but all that it found is waived. */
export function isWaived(check: CheckResult): boolean {
  return check.unwaived === 'failed' && check.outcome !== 'failed';
}

/** The findings that count. */
export function counted(findings: Finding[]): Finding[] {
  return findings.filter(finding => !finding.waived);
}

/** The waivers of some checks, each comment once. */
export function waiversOf(checks: CheckResult[]): Suppression[] {
  const found = new Map<string, Suppression>();
  for (const { findings } of checks) {
    for (const { waived } of findings) {
      if (!waived) continue;
      const { tool, file, line } = waived;
      found.set(`${tool} ${file}:${line}`, waived);
    }
  }
  return [...found.values()];
}

/** Points that an assessment owes to its waivers; absent where one of both scores is. */
export function waivedPoints({
  score,
  unwaived,
}: Assessment): number | undefined {
  if (score === undefined || unwaived?.score === undefined) return undefined;
  return score - unwaived.score;
}
