import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckResult, PracticeResult } from './assessment';
import { scoreOf, SEVERITY_WEIGHTS } from './score';
import { topGains } from './whatIf';

const page = readFileSync(resolve(__dirname, '../../../docs/score.md'), 'utf8');

/** Rows of the table after a marker, as cells without their backquotes. */
function rowsAfter(marker: string): string[][] {
  const [, after] = page.split(`<!-- ${marker} -->`);
  const lines = after.trimStart().split('\n');
  const end = lines.findIndex(line => !line.startsWith('|'));
  return lines.slice(2, end).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim().replace(/`/g, '')),
  );
}

const checks = rowsAfter('checks').map(
  ([practice, id, severity, , outcome]) =>
    ({
      practice,
      id,
      severity,
      outcome,
      findings: [],
    } as unknown as CheckResult),
);
const score = scoreOf(checks);
const tenth = (figure: number) => String(Math.round(figure * 10) / 10);

describe('docs/score.md', () => {
  it('gives the weight of each severity', () => {
    expect(checks).toHaveLength(9);
    const weights = rowsAfter('checks').map(cells => Number(cells[3]));
    expect(weights).toEqual(checks.map(c => SEVERITY_WEIGHTS[c.severity]));
    const text = Object.entries(SEVERITY_WEIGHTS)
      .map(([severity, weight]) => `${severity} ${weight}`)
      .join(', ');
    expect(page.replace(/\n/g, ' ')).toContain(text);
  });

  it('gives each practice its figures', () => {
    const row = (p: PracticeResult) => [
      p.id,
      p.outcome,
      ...[p.weight, p.passedWeight, p.decidedWeight, p.applicableWeight].map(
        String,
      ),
      p.score === undefined ? '–' : tenth(p.score),
      tenth(p.lost),
    ];
    expect(rowsAfter('practices')).toEqual(score.practices.map(row));
  });

  it('gives the score, its interval, coverage and grade', () => {
    const bold = [...page.matchAll(/\*\*([\d.]+|[A-E])\*\*/g)].map(m => m[1]);
    expect(bold).toEqual([
      tenth(score.score!),
      score.coverage.toFixed(3),
      tenth(score.low!),
      tenth(score.high!),
      score.grade,
    ]);
  });

  it('gives what each fix would add', () => {
    const gains = topGains({ checks, score: score.score }, 3);
    expect(rowsAfter('gains')).toEqual(
      gains.map(g => [g.check, tenth(g.points), tenth(g.score), g.grade]),
    );
  });
});
