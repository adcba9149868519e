import {
  assess,
  evidenceOf,
  type Check,
  type CheckVerdict,
  type Evidence,
  type Scorecard,
  type Severity,
  type Suppression,
} from 'backstage-plugin-golden-path-common';
import type { CheckedPath } from '../check/CheckedPath';

/** A scorecard whose checks say what a test wants. */
export function scorecardSaying(
  verdicts: Record<string, CheckVerdict | Error>,
  severities: Record<string, Severity> = {},
): Scorecard<Evidence> {
  return {
    id: 'card',
    title: 'The card',
    version: '1',
    practices: [{ id: 'practice', title: 'The practice', summary: '' }],
    checks: Object.entries(verdicts).map(([id, verdict]) =>
      checkSaying(id, verdict, severities[id]),
    ),
    wants: () => true,
    read: evidence => evidence,
    nothingHere: 'Nothing is here.',
  };
}

function checkSaying(
  id: string,
  verdict: CheckVerdict | Error,
  severity: Severity = 'medium',
): Check<Evidence> {
  return {
    id,
    title: `Title of ${id}`,
    practice: 'practice',
    severity,
    rationale: `Why ${id}`,
    remedy: `Mend ${id}`,
    fixable: false,
    equivalents: [{ tool: 'other', id: `X-${id}`, relation: 'stricter' }],
    examples: { pass: [], fail: [] },
    run() {
      if (verdict instanceof Error) throw verdict;
      return verdict;
    },
  };
}

/** A verdict with one finding in `Dockerfile`. */
export function failedAt(line: number, endLine = line): CheckVerdict {
  const message = `wrong in line ${line}`;
  return {
    outcome: 'failed',
    findings: [{ file: 'Dockerfile', line, endLine, message }],
  };
}

/** The same scorecard in a project that says in its first line that nothing of this check counts. */
export function waiving(
  scorecard: Scorecard<Evidence>,
  id: string,
  more: Partial<Suppression> = {},
): Scorecard<Evidence> {
  const file = 'Dockerfile';
  return {
    ...scorecard,
    suppression: (_model, check) =>
      check.id === id
        ? { tool: 'hadolint', file, line: 1, ...more }
        : undefined,
  };
}

/** A project with one file, assessed. */
export function checkedWith(
  scorecard: Scorecard,
  text: string,
  path = 'project',
): CheckedPath {
  const evidence = evidenceOf({ Dockerfile: text });
  const assessments = [assess(scorecard, evidence, { excerpts: true })];
  return { path, root: path, evidence, assessments };
}
