/** The checks of another tool, and why some of them have no counterpart here. */
export interface Peer {
  /** As people know it, with the version that was looked at. */
  title: string;
  ids: string[];
  /** By id: why no check here has a relation to it, as a sentence. An id that is neither here nor at a check is not decided yet. */
  leftOut: Record<string, string>;
}

/** Ids in ranges: `numbered('CKV_AWS_', '1-3 5')`. */
export function numbered(prefix: string, ranges: string, width = 1): string[] {
  return ranges
    .split(' ')
    .filter(Boolean)
    .flatMap(range => {
      const [first, last = first] = range.split('-').map(Number);
      return Array.from(
        { length: last - first + 1 },
        (_, i) => `${prefix}${String(first + i).padStart(width, '0')}`,
      );
    });
}

/** Ids by the reason they share, turned into reasons by id. */
export function because(
  reasons: Record<string, string[]>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([reason, ids]) =>
      ids.map(id => [id, reason]),
    ),
  );
}
