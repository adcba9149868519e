import {
  type Assessment,
  type CheckMetadata,
  type CheckResult,
  type Finding,
  type ScorecardInfo,
  SEVERITY_WEIGHTS,
} from 'backstage-plugin-golden-path-common';
import { DOCKERFILE } from '../../engine/messages';
import type { Mark } from '../DockerfileEditor';
import { plain } from '../Prose';

/** A finding with its check, as the list shows it. */
export interface LiveFinding {
  finding: Finding;
  check: CheckResult;
  metadata?: CheckMetadata;
}

/** All findings in the order of the lines; on one line what weighs most comes first, and what is waived last. */
export function liveFindings(
  assessment: Assessment,
  info: ScorecardInfo | undefined,
): LiveFinding[] {
  return assessment.checks
    .flatMap(check => {
      const metadata = info?.checks.find(({ id }) => id === check.id);
      return check.findings.map(finding => ({ finding, check, metadata }));
    })
    .sort(
      (a, b) =>
        a.finding.line - b.finding.line ||
        Number(!!a.finding.waived) - Number(!!b.finding.waived) ||
        SEVERITY_WEIGHTS[b.check.severity] - SEVERITY_WEIGHTS[a.check.severity],
    );
}

/** What the editor marks: the findings that count and lie in the text. */
export function marksOf(
  findings: LiveFinding[],
  severityWord: (check: CheckResult) => string,
): Mark[] {
  return findings
    .filter(({ finding }) => finding.file === DOCKERFILE && !finding.waived)
    .map(({ finding: { line, endLine, message }, check }) => ({
      line,
      endLine,
      severity: check.severity,
      message: `${severityWord(check)}: ${plain(message)}`,
    }));
}
