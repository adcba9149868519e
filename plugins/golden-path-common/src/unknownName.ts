/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, replaced));
    }
    row = next;
  }
  return row[b.length];
}

/** The known name that was likely meant: a third of the letters may be wrong. */
export function nearestName(
  name: string,
  known: readonly string[],
): string | undefined {
  if (name.length > 60) return undefined;
  const most = Math.max(1, Math.floor(name.length / 3));
  return known
    .map(one => ({
      one,
      steps: distance(name.toLowerCase(), one.toLowerCase()),
    }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)[0]?.one;
}

/** Says that a name is none of those known, and which was likely meant: "is no setting; did you mean platforms?". @public */
export function unknownName(
  name: string,
  what: string,
  known: readonly string[],
): string {
  const near = nearestName(name, known);
  const hint = near ? `did you mean ${near}?` : `they are ${known.join(', ')}`;
  return `is no ${what}; ${hint}`;
}
