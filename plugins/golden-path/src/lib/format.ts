import { DateTime } from 'luxon';

const DAY_SECONDS = 24 * 60 * 60;

/** Figures and times as people of one language read them. */
export interface Format {
  /** A score, with one decimal. */
  score(value: number): string;
  /** A change in points, with its sign: a loss with a real minus. */
  signed(value: number): string;
  /** A whole number, its thousands set apart. */
  count(value: number): string;
  /** A share of 0 to 1, as a whole number of percent. */
  share(value: number): string;
  /** Relative up to a day, then a date: "38 minutes ago", "14 Nov". */
  when(instant: string, now?: DateTime): string;
  /** The exact time, for a tooltip. */
  exact(instant: string): string;
  /** A day of the history: "14 Nov", with the year when it is not this one's. */
  day(date: string, now?: DateTime): string;
  month(date: DateTime): string;
}

/** Makes the formats of a language; English reads as in Britain, day before month. */
export function formatOf(language: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const oneDecimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const justNow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const day = (at: DateTime, now: DateTime) =>
    at
      .setLocale(locale)
      .toLocaleString(
        at.year === now.year
          ? { day: 'numeric', month: 'short' }
          : { day: 'numeric', month: 'short', year: 'numeric' },
      );
  return {
    score: value => oneDecimal.format(value),
    signed: value =>
      `${value < 0 ? '−' : '+'}${oneDecimal.format(Math.abs(value))}`,
    count: value => new Intl.NumberFormat(locale).format(value),
    share: value => `${Math.round(value * 100)}\u00A0%`,
    when(instant, now = DateTime.now()) {
      const at = DateTime.fromISO(instant);
      const ahead = at.diff(now).as('seconds');
      if (Math.abs(ahead) >= DAY_SECONDS) return day(at, now);
      if (Math.abs(ahead) < 5 || (ahead < 0 && ahead > -60)) {
        return justNow.format(0, 'second');
      }
      return at.setLocale(locale).toRelative({ base: now }) ?? day(at, now);
    },
    exact: instant =>
      DateTime.fromISO(instant)
        .setLocale(locale)
        .toLocaleString(DateTime.DATETIME_FULL),
    day: (date, now = DateTime.now()) => day(DateTime.fromISO(date), now),
    month: date => date.setLocale(locale).toLocaleString({ month: 'short' }),
  };
}
