import type { Scorecard } from 'backstage-plugin-golden-path-common';
import { counted, printable, type Style } from '../report/style';
import type { Found, FixedProject } from './fixProject';

/** Of one check, more lines are not shown. */
const SHOWN = 10;

/** Says what was fixed in a project and what is left to a person. */
export function fixText(
  path: string,
  { fixed, left }: FixedProject,
  scorecards: Scorecard[],
  style: Style,
  done: 'fixed' | 'to fix',
): string {
  const lines = [
    `${style.bold(printable(path))}  ${counted(
      fixed.length,
      'finding',
    )} ${done}, ${left.length} left to a person`,
  ];
  const remedies = new Map(
    scorecards.flatMap(({ checks }) =>
      checks.map(({ id, remedy }) => [id, remedy] as const),
    ),
  );
  for (const one of fixed)
    lines.push(
      `  ${style.green('✔')} ${placed(one)}  ${one.finding.fix!.reason}`,
    );
  for (const [check, all] of byCheck(left)) {
    for (const one of all.slice(0, SHOWN)) {
      const { fix, message } = one.finding;
      const why = fix
        ? `${
            fix.safety === 'safe' ? 'not applied' : 'to review, with --assisted'
          }: ${fix.reason}`
        : printable(message);
      lines.push(`  ${style.yellow(fix ? '?' : '·')} ${placed(one)}  ${why}`);
    }
    const more = all.length - SHOWN;
    if (more > 0) lines.push(`    … and ${more} more`);
    if (all.some(({ finding }) => !finding.fix))
      lines.push(`    ${style.green('→')} ${remedies.get(check) ?? ''}`);
  }
  return lines.join('\n');
}

function placed({ check, finding }: Found): string {
  return `${check}  ${printable(finding.file)}:${finding.line}`;
}

function byCheck(found: Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const group = groups.get(one.check);
    if (group) group.push(one);
    else groups.set(one.check, [one]);
  }
  return groups;
}
