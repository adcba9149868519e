import { createHash } from 'node:crypto';
import type { Severity } from 'backstage-plugin-golden-path-common';
import { baseOf, placeOf } from './places';
import type { ReportContext, Reporter } from './Reporter';

const SEVERITIES: Record<Severity, string> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

/** Code Climate's issues, as GitLab shows them in a merge request. It knows no waived findings, so these are left out. */
export function codeClimateReporter({ scorecards }: ReportContext): Reporter {
  const titles = new Map(
    scorecards.flatMap(s => s.checks).map(({ id, title }) => [id, title]),
  );
  const issues: object[] = [];
  return {
    add(checked) {
      if ('error' in checked) return '';
      const base = baseOf(checked.root);
      for (const result of checked.assessments.flatMap(a => a.checks)) {
        for (const finding of result.findings.filter(f => !f.waived)) {
          const { file, line, endLine, message, fingerprint } = finding;
          const path = placeOf(base, file);
          issues.push({
            type: 'issue',
            check_name: result.id,
            description: `${titles.get(result.id)}: ${message}`,
            categories: ['Style'],
            severity: SEVERITIES[result.severity],
            // Of two projects in one report, the same finding is not the same issue.
            fingerprint: digest(`${path}\n${fingerprint}`),
            location: { path, lines: { begin: line, end: endLine } },
          });
        }
      }
      return '';
    },
    end: () => `${JSON.stringify(issues, undefined, 2)}\n`,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
