import type {
  CheckMetadata,
  Scorecard,
} from 'backstage-plugin-golden-path-common';
import { counted, createStyle } from '../report/style';
import { chooseScorecards } from '../scorecards';
import type { Terminal } from '../Terminal';

/** What `checks --format json` prints of one check; `docs/schemas/checks.schema.json` describes it. */
export interface CheckDescription extends CheckMetadata {
  scorecard: string;
}

/** Lists every check. */
export async function checksCommand(
  options: { format: string; scorecard?: string },
  terminal: Terminal,
): Promise<number> {
  const scorecards = chooseScorecards(options.scorecard);
  if (options.format === 'json') {
    const checks = scorecards.flatMap(describe);
    await terminal.write(`${JSON.stringify(checks, undefined, 2)}\n`);
  } else {
    const text = scorecards.map(s => listing(s, terminal.colour)).join('\n');
    await terminal.write(text);
  }
  return 0;
}

function describe(scorecard: Scorecard): CheckDescription[] {
  return scorecard.checks.map(check => ({
    id: check.id,
    title: check.title,
    scorecard: scorecard.id,
    practice: check.practice,
    severity: check.severity,
    rationale: check.rationale,
    remedy: check.remedy,
    fixable: check.fixable,
    equivalents: check.equivalents,
  }));
}

function listing(scorecard: Scorecard, colour: boolean): string {
  const style = createStyle(colour);
  const width = Math.max(...scorecard.checks.map(c => c.id.length));
  const lines = [style.bold(`${scorecard.title} (${scorecard.id})`)];
  for (const practice of scorecard.practices) {
    const checks = scorecard.checks.filter(c => c.practice === practice.id);
    if (!checks.length) continue;
    lines.push('', `  ${style.bold(practice.title)} (${practice.id})`);
    for (const { id, severity, title } of checks) {
      lines.push(`    ${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}`);
    }
  }
  return `${[...lines, '', ...counts(scorecard)].join('\n')}\n`;
}

/** How many checks each practice has, and all together. */
function counts({ practices, checks }: Scorecard): string[] {
  const lines = practices.map(({ id }) => {
    const own = checks.filter(check => check.practice === id).length;
    return `  ${String(own).padStart(4)}  ${id}`;
  });
  const all = counted(checks.length, 'check');
  return [...lines, `  ${all} in ${counted(practices.length, 'practice')}`];
}
