import type { CheckedPath } from '../check/CheckedPath';
import { isBelow, unscoredIn } from '../check/threshold';
import { projectText } from './projectText';
import type { ReportContext, Reporter } from './Reporter';
import { counted, createStyle, printable } from './style';

/** For people: each project, and a summary in the last line. */
export function textReporter(context: ReportContext): Reporter {
  const { scorecards, failBelow } = context;
  const style = createStyle(context.colour);
  const tally: Tally = {
    projects: 0,
    findings: 0,
    waived: 0,
    unscored: 0,
    unreadable: 0,
    below: 0,
  };
  return {
    add(checked) {
      count(checked, tally, failBelow);
      const path = printable(checked.path);
      if ('error' in checked) {
        return `${style.bold(path)}\n  ${style.red('✖')} ${checked.error}\n\n`;
      }
      return projectText(path, scorecards, checked.assessments, style);
    },
    end: () => `${style.bold(summary(tally, failBelow))}\n`,
  };
}

interface Tally {
  projects: number;
  findings: number;
  waived: number;
  unscored: number;
  unreadable: number;
  below: number;
}

function count(checked: CheckedPath, tally: Tally, failBelow = 0) {
  tally.projects++;
  tally.unscored += unscoredIn(checked);
  if (isBelow(checked, failBelow)) tally.below++;
  if ('error' in checked) {
    tally.unreadable++;
    return;
  }
  for (const { findings, omitted = 0 } of checked.assessments.flatMap(
    a => a.checks,
  )) {
    const waived = findings.filter(f => f.waived).length;
    tally.findings += findings.length + omitted - waived;
    tally.waived += waived;
  }
}

function summary(tally: Tally, failBelow?: number): string {
  const { projects, findings, waived, unscored, unreadable, below } = tally;
  const parts = [counted(projects, 'project'), counted(findings, 'finding')];
  if (waived) parts.push(`${waived} waived`);
  if (unscored) parts.push(`${unscored} without a score`);
  if (unreadable) parts.push(`${unreadable} could not be read`);
  if (failBelow !== undefined) {
    parts.push(`${below || 'none'} below ${failBelow}`);
  }
  return parts.join(', ');
}
