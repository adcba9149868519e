import type {
  PracticeTally,
  RollupRow,
} from 'backstage-plugin-golden-path-common';
import { rollupOf } from '../../../dev/fixtures';
import { byWorkLeft, cellOf, sortedBy } from './cells';

const row = (...practices: PracticeTally[]): RollupRow => ({
  ...rollupOf({ scorecard: 'container-hygiene' }).all,
  practices,
});
const tally = (passed: number, failed: number, open = 0, practice = 'a') => ({
  practice,
  passed,
  failed,
  open,
  critical: 0,
});

describe('cellOf', () => {
  it('shows a share of what was decided', () => {
    expect(cellOf(row(tally(8, 13)), 'a')).toMatchObject({
      kind: 'share',
      percent: 38,
      step: 5,
    });
  });

  it('says 100 only where all passed', () => {
    expect(cellOf(row(tally(999, 1)), 'a')).toMatchObject({
      percent: 99,
      step: 1,
    });
    expect(cellOf(row(tally(5, 0)), 'a')).toMatchObject({
      percent: 100,
      step: 0,
    });
  });

  it('gives no share where under half could be read', () => {
    expect(cellOf(row(tally(2, 1, 3)), 'a').kind).toBe('share');
    expect(cellOf(row(tally(2, 1, 4)), 'a').kind).toBe('unread');
    expect(cellOf(row(tally(0, 0, 1)), 'a').kind).toBe('unread');
  });

  it('tells what applies nowhere from what could not be read', () => {
    expect(cellOf(row(), 'a').kind).toBe('not-applicable');
    expect(cellOf(row(tally(0, 0, 0)), 'a').kind).toBe('not-applicable');
  });
});

describe('the order', () => {
  it('begins with the most work left and ends with what is unknown', () => {
    const of = row(
      tally(0, 0, 2, 'unread'),
      tally(9, 1, 0, 'good'),
      tally(1, 9, 0, 'bad'),
    );
    expect(byWorkLeft(of)).toEqual(['bad', 'good', 'unread']);
  });

  it('sorts rows by one practice and keeps equal ones in place', () => {
    const rows = [tally(1, 1), tally(0, 2), tally(2, 2)].map((one, n) => ({
      ...row(one),
      title: String(n),
    }));
    expect(sortedBy(rows, 'a').map(r => r.title)).toEqual(['1', '0', '2']);
  });
});
