import type { HistoryPoint } from 'backstage-plugin-golden-path-common';
import { changes, movesOf } from './moves';
import { stepPath } from './stepPath';

const point = (
  date: string,
  score: number | undefined,
  grade: HistoryPoint['grade'],
  version = '1',
): HistoryPoint => ({ date, score, grade, version, coverage: 0.9 });

const year = [
  point('2026-01-01', 50, 'D'),
  point('2026-01-02', 50, 'D'),
  point('2026-03-01', 62, 'C'),
  point('2026-05-01', 55, 'D', '2'),
  point('2026-06-01', undefined, undefined, '2'),
  point('2026-07-01', 58, 'D', '2'),
];

describe('changes', () => {
  it('leaves out the days on which nothing changed', () => {
    expect(changes(year).map(p => p.date)).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
    ]);
  });
});

describe('movesOf', () => {
  it('tells a stricter yardstick from worse code', () => {
    const moves = movesOf(year, 10);
    expect(moves.map(move => [move.date, move.kind])).toEqual([
      ['2026-03-01', 'grade'],
      ['2026-05-01', 'version'],
      ['2026-06-01', 'grade'],
      ['2026-07-01', 'grade'],
    ]);
    expect(moves[0].points).toBe(12);
    expect(moves[1].points).toBe(-7);
    expect(moves[2].points).toBeUndefined();
  });

  it('keeps the latest', () => {
    expect(movesOf(year, 2).map(move => move.date)).toEqual([
      '2026-06-01',
      '2026-07-01',
    ]);
  });
});

describe('stepPath', () => {
  const x = (date: string) => Number(date.slice(5, 7)) * 10;
  const y = (score: number) => 100 - score;

  it('jumps and does not slide, with a gap for days without a score', () => {
    expect(stepPath(year.slice(2), x, y, 120)).toBe(
      'M30 38H50V45H60M70 42H120',
    );
  });
});
