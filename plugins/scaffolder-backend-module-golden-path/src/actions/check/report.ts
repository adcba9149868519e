import type {
  Assessment,
  CheckResult,
  Scorecard,
} from 'backstage-plugin-golden-path-common';
import { topGains } from 'backstage-plugin-golden-path-common';

// An error is read on one screen.
const MENDS_SHOWN = 8;
const PLACES_SHOWN = 3;

/** One place where a check failed, as the action gives it to later steps. */
export type ReportedFinding = {
  check: string;
  practice: string;
  severity: string;
  file: string;
  line: number;
  endLine: number;
  message: string;
};

/** All findings of an assessment, in the order of its checks. */
export function findingsOf(assessment: Assessment): ReportedFinding[] {
  return assessment.checks.flatMap(({ id, practice, severity, findings }) =>
    findings.map(({ file, line, endLine, message }) => ({
      check: id,
      practice,
      severity,
      file,
      line,
      endLine,
      message,
    })),
  );
}

/** An assessment for the task's log, a line at a time. */
export function reportOf(
  scorecard: Scorecard,
  assessment: Assessment,
): string[] {
  const { score, grade, coverage, cap, checks } = assessment;
  const verdict =
    score === undefined
      ? `no score: ${reasonWithoutScore(scorecard, assessment)}`
      : `${score} of 100, ${
          grade ? `grade ${grade}` : 'not enough evidence for a grade'
        }`;
  const lines = [
    `${scorecard.title}: ${verdict}; coverage ${coverage.toFixed(2)}`,
  ];
  if (cap) {
    lines.push(
      `Held at D (it would be ${cap.from}) by ${cap.checks.join(', ')}`,
    );
  }
  for (const check of checks) {
    for (const { file, line, message } of check.findings) {
      lines.push(`${check.severity} ${check.id} ${file}:${line} ${message}`);
    }
    if (check.omitted) {
      lines.push(`${check.severity} ${check.id} and ${check.omitted} more`);
    }
    if (check.outcome === 'no-evidence' || check.outcome === 'error') {
      lines.push(`undecided ${check.id}: ${check.reason}`);
    }
  }
  return lines;
}

/**
 * Why an assessment is not good enough, and how to mend it, the most useful mend first.
 *
 * @returns nothing where the score is high enough
 */
export function shortfallOf(
  scorecard: Scorecard,
  assessment: Assessment,
  least: number,
): string | undefined {
  const { score } = assessment;
  if (score === undefined) {
    const reason = reasonWithoutScore(scorecard, assessment);
    return `The project has no score, and at least ${least} is asked for: ${reason}`;
  }
  if (score >= least) return undefined;
  const mends = topGains(assessment, MENDS_SHOWN).map(({ check, points }) => {
    const result = assessment.checks.find(c => c.id === check)!;
    const remedy = scorecard.checks.find(c => c.id === check)!.remedy;
    return `- ${placesOf(result)}\n  To mend it (+${points}): ${remedy}`;
  });
  return [
    `The project scores ${score}, and at least ${least} is asked for.`,
    ...mends,
  ].join('\n');
}

function placesOf({ id, findings, omitted = 0 }: CheckResult): string {
  const places = findings
    .slice(0, PLACES_SHOWN)
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const more = findings.length - places.length + omitted;
  return [
    `${id}: ${places.join('; ')}`,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('; ');
}

function reasonWithoutScore(
  scorecard: Scorecard,
  { checks }: Assessment,
): string {
  const undecided = checks.find(
    c => c.outcome === 'no-evidence' || c.outcome === 'error',
  );
  return undecided?.reason ?? scorecard.nothingHere;
}
