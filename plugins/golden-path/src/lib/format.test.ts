import { DateTime } from 'luxon';
import { formatOf } from './format';

const now = DateTime.fromISO('2026-11-23T12:00:00Z');
const en = formatOf('en');
const fr = formatOf('fr');

describe('formatOf', () => {
  it('gives scores one decimal, in the language', () => {
    expect(en.score(72.84)).toBe('72.8');
    expect(en.score(100)).toBe('100.0');
    expect(fr.score(72.8)).toBe('72,8');
  });

  it('signs changes, a loss with a real minus', () => {
    expect(en.signed(3)).toBe('+3.0');
    expect(en.signed(-7.25)).toMatch(/^−7\.[23]$/);
  });

  it('gives shares without decimals', () => {
    expect(en.share(0.917)).toBe('92\u00A0%');
  });

  it('is relative up to a day, then a date', () => {
    const ago = (span: object) => en.when(now.minus(span).toISO()!, now);
    expect(ago({ seconds: 20 })).toBe('now');
    expect(ago({ minutes: 38 })).toBe('38 minutes ago');
    expect(ago({ hours: 23 })).toBe('23 hours ago');
    expect(ago({ days: 9 })).toBe('14 Nov');
    expect(ago({ years: 1 })).toBe('23 Nov 2025');
    expect(en.when(now.plus({ seconds: 2 }).toISO()!, now)).toBe('now');
    expect(en.when(now.plus({ seconds: 40 }).toISO()!, now)).toBe(
      'in 40 seconds',
    );
    expect(en.when(now.plus({ minutes: 40 }).toISO()!, now)).toBe(
      'in 40 minutes',
    );
    expect(fr.when(now.minus({ hours: 2 }).toISO()!, now)).toBe(
      'il y a 2 heures',
    );
  });
});
