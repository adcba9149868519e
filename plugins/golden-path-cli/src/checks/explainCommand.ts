import type { Example } from 'backstage-plugin-golden-path-common';
import { equivalentLine } from '../report/equivalents';
import { practicePage } from '../report/practicePage';
import { createStyle } from '../report/style';
import { findCheck } from '../scorecards';
import type { Terminal } from '../Terminal';

/** Tells people what a check is about. */
export async function explainCommand(
  id: string,
  terminal: Terminal,
): Promise<number> {
  const { scorecard, check } = findCheck(id);
  const style = createStyle(terminal.colour);
  const practice = scorecard.practices.find(p => p.id === check.practice);
  const lines = [
    `${style.bold(check.id)}  ${check.title}`,
    '',
    `Scorecard  ${scorecard.title} (${scorecard.id})`,
    `Practice   ${practice?.title ?? check.practice} (${check.practice})`,
    `Severity   ${check.severity}`,
    `Fixable    ${check.fixable ? 'yes' : 'no'}`,
    '',
    style.bold('Why it matters'),
    check.rationale,
    '',
    style.bold('How to mend it'),
    check.remedy,
    ...examples(style.bold('Fails'), check.examples.fail),
    ...examples(style.bold('Passes'), check.examples.pass),
  ];
  if (check.equivalents.length) {
    lines.push('', style.bold('In other tools'));
    lines.push(...check.equivalents.map(equivalentLine));
  }
  lines.push('', style.dim(practicePage(check)));
  await terminal.write(`${lines.join('\n')}\n`);
  return 0;
}

/** The first example of each kind says most; the rest are for the tests. */
function examples(title: string, all: Example[]): string[] {
  return all.slice(0, 1).flatMap(({ files }) => [
    '',
    title,
    ...Object.entries(files).flatMap(([file, text]) => [
      `  ${file}`,
      ...text
        .trimEnd()
        .split('\n')
        .map(line => `  │ ${line}`),
    ]),
  ]);
}
