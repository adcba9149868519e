/** Something known from outside, with where it was read and when it was last compared with that. */
export interface Checked {
  /** Address of the page. */
  source: string;
  /** `YYYY-MM-DD` */
  checked: string;
}

/** What is known from outside goes out of date: after a year it wants to be compared with its source again. */
export const WARN_AFTER_MONTHS = 12;

/**
 * Those that were last compared with their source more than a year ago.
 *
 * @param today - `YYYY-MM-DD`
 */
export function outdated<T extends Checked>(facts: T[], today: string): T[] {
  return facts.filter(
    ({ checked }) => monthsBetween(checked, today) > WARN_AFTER_MONTHS,
  );
}

function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number);
  const [toYear, toMonth, toDay] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return toDay > fromDay ? months + 0.5 : months;
}
