import type {
  Assessment,
  CheckMetadata,
  Finding,
} from 'backstage-plugin-golden-path-common';
import { applies } from '../check/applies';
import { practicePage } from './practicePage';
import type { ReportContext, Reporter } from './Reporter';
import { counted, printable } from './style';

const FINDINGS_SHOWN = 50;

/** GitHub's and GitLab's Markdown, for the summary of a job: the score, and a table of what failed. */
export function markdownReporter({ scorecards }: ReportContext): Reporter {
  const checks = new Map(
    scorecards.flatMap(s => s.checks).map(check => [check.id, check]),
  );
  const of = ({ scorecard }: Assessment) =>
    scorecards.find(({ id }) => id === scorecard)!;
  return {
    add(checked) {
      if ('error' in checked) {
        return `## ${text(checked.path)}\n\n${text(checked.error)}\n\n`;
      }
      const { path, assessments } = checked;
      const parts = assessments.filter(applies).map(assessment => {
        const { title } = of(assessment);
        const found = tables(assessment, checks);
        return `### ${title}: ${verdict(assessment)}\n\n${found}`;
      });
      const missing = assessments.map(one => `- ${of(one).nothingHere}\n`);
      const nothing = `No score.\n\n${missing.join('')}\n`;
      return `## ${text(path)}\n\n${parts.join('') || nothing}`;
    },
    end: () => '',
  };
}

function verdict({ score, grade, coverage, unwaived }: Assessment): string {
  if (score === undefined) return 'no score';
  const parts = [`${score} of 100`];
  parts.unshift(grade ? `grade ${grade}` : 'not enough evidence for a grade');
  if (coverage < 1) parts.push(`coverage ${Math.floor(coverage * 100)} %`);
  if (unwaived) {
    parts.push(`${unwaived.score ?? 'no score'} if nothing were waived`);
  }
  return parts.join(', ');
}

function tables(
  assessment: Assessment,
  checks: Map<string, CheckMetadata>,
): string {
  const found = assessment.checks.flatMap(({ id, severity, findings }) =>
    findings.map(finding => ({ check: checks.get(id)!, severity, finding })),
  );
  const counting = found.filter(({ finding }) => !finding.waived);
  const waived = found.length - counting.length;
  const rows = counting
    .slice(0, FINDINGS_SHOWN)
    .map(
      ({ check, severity, finding }) =>
        `| [\`${check.id}\`](${practicePage(check)}) | ${severity} | \`${code(
          placeOf(finding),
        )}\` | ${text(finding.message)} |`,
    );
  const head = [
    '| check | severity | place | finding |',
    '| --- | --- | --- | --- |',
  ];
  const more = counting.length - rows.length;
  return [
    ...(rows.length ? [[...head, ...rows].join('\n')] : ['Nothing failed.']),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...(waived ? [`${counted(waived, 'finding')} waived by comments`] : []),
    '',
  ].join('\n\n');
}

function placeOf({ file, line, image }: Finding): string {
  return file === image ? file : `${file}:${line}`;
}

/** Text of a project, which must not become markup. */
function text(content: string): string {
  return printable(content).replace(/[\\`*_{}[\]<>#|~!&@]/g, '\\$&');
}

function code(content: string): string {
  return printable(content).replace(/[`|]/g, '·');
}
