/** Days from one day to a later one; `NaN` where one of them does not exist. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Of dated things, the latest. */
export function latest<T extends { day: string }>(dated: T[]): T | undefined {
  return dated.reduce<T | undefined>(
    (last, one) => (last && last.day >= one.day ? last : one),
    undefined,
  );
}
