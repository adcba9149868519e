import type {
  Assessment,
  Check,
  CheckResult,
  Finding,
  Scorecard,
} from 'backstage-plugin-golden-path-common';
import { applies } from '../check/applies';
import { printable, type Style } from './style';

const FINDINGS_SHOWN = 10;
const LINES_SHOWN = 6;
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];

/** How a project does on each scorecard that applies to it; where none does, what is missing for each. */
export function projectText(
  path: string,
  scorecards: Scorecard[],
  assessments: Assessment[],
  style: Style,
): string {
  const of = ({ scorecard }: Assessment) =>
    scorecards.find(({ id }) => id === scorecard)!;
  const applying = assessments.filter(applies);
  if (applying.length)
    return applying
      .map(assessment => sectionText(path, of(assessment), assessment, style))
      .join('');
  const [only, ...more] = assessments.map(of);
  const title = more.length ? '' : `${only.title}: `;
  const missing = assessments.map(one => `  – ${of(one).nothingHere}\n`);
  return `${style.bold(path)}  ${title}no score\n${missing.join('')}\n`;
}

/** How a project does on one scorecard: failures first, with the lines they are about and how to mend them. */
function sectionText(
  path: string,
  scorecard: Scorecard,
  assessment: Assessment,
  style: Style,
): string {
  const lines = [
    `${style.bold(path)}  ${scorecard.title}: ${verdict(assessment, style)}`,
  ];
  const of = (...outcomes: string[]) =>
    assessment.checks.filter(c => outcomes.includes(c.outcome));
  const about = new Map(scorecard.checks.map(c => [c.id, c]));
  const failed = of('failed').sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  for (const result of failed) {
    lines.push('', ...failureLines(result, about.get(result.id)!, style));
  }
  const undecided = of('no-evidence', 'error');
  if (undecided.length) lines.push('');
  for (const { id, outcome, reason } of undecided) {
    const label = outcome === 'error' ? '! broke' : '? not enough evidence';
    lines.push(`  ${style.yellow(label)}  ${id}: ${printable(reason ?? '')}`);
  }
  lines.push(...waivedLines(assessment, style));
  const passed = `${style.green('✔')} ${of('passed').length} passed`;
  const apart = of('not-applicable').length;
  const tail = apart ? [passed, `– ${apart} not applicable`] : [passed];
  lines.push('', `  ${tail.join('  ')}`, ...fixLines(path, assessment, style));
  return `${lines.join('\n')}\n\n`;
}

function verdict(assessment: Assessment, style: Style): string {
  const { score, low, high, coverage, grade, cap, unwaived } = assessment;
  if (low === undefined) return 'no score';
  const parts: string[] = [];
  if (score !== undefined) parts.push(`${score} of 100`);
  if (grade) {
    const paint = 'AB'.includes(grade) ? style.green : style.red;
    const held = cap ? ` (held by ${cap.checks.join(', ')})` : '';
    parts.unshift(`${paint(`grade ${grade}`)}${held}`);
  } else {
    parts.unshift(style.yellow('not enough evidence for a grade'));
  }
  if (coverage < 1) {
    const sure = `coverage ${Math.floor(coverage * 100)} %`;
    parts.push(`${sure}, between ${low} and ${high}`);
  }
  if (unwaived) {
    parts.push(`${unwaived.score ?? 'no score'} if nothing were waived`);
  }
  return parts.join(', ');
}

function failureLines(
  result: CheckResult,
  check: Check<any>,
  style: Style,
): string[] {
  const { omitted = 0 } = result;
  const findings = result.findings.filter(f => !f.waived);
  const lines = [
    `  ${style.red('✖')} ${style.bold(result.id)}  ${check.title}  ${style.dim(
      `(${result.severity}, ${result.practice})`,
    )}`,
  ];
  for (const finding of findings.slice(0, FINDINGS_SHOWN)) {
    lines.push(`    ${placeOf(finding)}  ${printable(finding.message)}`);
    lines.push(...codeLines(finding, style), ...stepLines(finding, style));
  }
  const more = findings.length + omitted - FINDINGS_SHOWN;
  if (more > 0) lines.push(`    … and ${more} more`);
  lines.push(`    ${style.green('→')} ${check.remedy}`);
  return lines;
}

/** An image of which nobody knows where the project names it has no lines. */
function placeOf({ file, line, image }: Finding): string {
  return file === image ? printable(file) : `${printable(file)}:${line}`;
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replace(/'/g, `'\\''`)}'`;
}

/** What the project's own comments waive, and whose form they have. */
function waivedLines({ checks }: Assessment, style: Style): string[] {
  const waived = checks.flatMap(({ id, findings }) =>
    findings.flatMap(finding =>
      finding.waived ? [{ id, ...finding, by: finding.waived }] : [],
    ),
  );
  if (!waived.length) return [];
  const lines = waived.slice(0, FINDINGS_SHOWN).map(({ id, by, ...place }) => {
    const until = by.until ? ` until ${by.until}` : '';
    const reason = by.reason ? `: ${printable(by.reason)}` : '';
    const comment = `${by.tool}, ${printable(by.file)}:${by.line}`;
    return `    ${id}  ${placeOf(place)}  by ${comment}${until}${reason}`;
  });
  const more = waived.length - lines.length;
  if (more > 0) lines.push(`    … and ${more} more`);
  const title = `${waived.length} waived by comments in the files`;
  return ['', `  ${style.yellow('~')} ${title}`, ...lines];
}

/** How many findings can be fixed, and by which command. */
function fixLines(path: string, { checks }: Assessment, style: Style) {
  const fixes = checks
    .flatMap(check => check.findings)
    .flatMap(({ fix, waived }) => (fix && !waived ? [fix] : []));
  if (!fixes.length) return [];
  const safe = fixes.filter(fix => fix.safety === 'safe').length;
  const assisted = fixes.length - safe;
  const command = `golden-path fix ${quoted(path)}`;
  const parts: string[] = [];
  if (safe) parts.push(`${safe} can be fixed: ${command}`);
  if (assisted) {
    parts.push(`${assisted} with your review: ${command} --assisted`);
  }
  return parts.map(part => `  ${style.green('⚒')} ${part}`);
}

/** How it is known, step by step. */
function stepLines({ because = [] }: Finding, style: Style): string[] {
  return because.map(({ text, file, line }) =>
    style.dim(`      · ${printable(text)} (${printable(file)}:${line})`),
  );
}

/** The marked lines themselves, secrets masked. */
function codeLines({ line, endLine, excerpt }: Finding, style: Style) {
  if (!excerpt) return [];
  const from = line - excerpt.start;
  const marked = excerpt.lines.slice(from, from + endLine - line + 1);
  const width = String(endLine).length;
  const shown = marked
    .slice(0, LINES_SHOWN)
    .map((text, i) =>
      style.dim(
        `      ${String(line + i).padStart(width)} │ ${printable(text)}`,
      ),
    );
  return marked.length > LINES_SHOWN
    ? [...shown, style.dim(`      ${' '.repeat(width)} │ …`)]
    : shown;
}
