import type { EntityScorecards } from 'backstage-plugin-golden-path-common';
import { awaitedDelay, plannedDelay } from './pollDelay';

const now = Date.parse('2026-11-23T10:00:00Z');

const planned = (...nextDueAt: (string | undefined)[]): EntityScorecards => ({
  entityRef: 'component:default/a',
  scorecards: nextDueAt.map((at, i) => ({
    scorecard: `s${i}`,
    state: 'assessed',
    refreshing: false,
    gains: [],
    nextDueAt: at,
  })),
});

describe('awaitedDelay', () => {
  it('slows down to half a minute', () => {
    expect(awaitedDelay(0)).toBe(2_000);
    expect(awaitedDelay(1)).toBeGreaterThan(2_000);
    expect(awaitedDelay(50)).toBe(30_000);
  });
});

describe('plannedDelay', () => {
  it('looks again shortly after the earliest planned reading', () => {
    const value = planned('2026-11-23T10:05:00Z', '2026-11-23T10:01:00Z');
    expect(plannedDelay(value, now)).toBe(65_000);
  });

  it('never hurries, even when the reading is overdue', () => {
    expect(plannedDelay(planned('2026-11-23T09:00:00Z'), now)).toBe(5_000);
  });

  it('looks at least every hour', () => {
    expect(plannedDelay(planned('2026-11-25T10:00:00Z'), now)).toBe(3_600_000);
  });

  it('does not look where nothing is planned', () => {
    expect(plannedDelay(planned(undefined), now)).toBeUndefined();
    expect(plannedDelay(undefined, now)).toBeUndefined();
  });
});
