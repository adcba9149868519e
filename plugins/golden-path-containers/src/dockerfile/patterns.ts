/**
 * `${x#p}`, `${x##p}`, `${x%p}` and `${x%%p}` for a literal pattern, or one with a `*` on its open side. Other patterns are rare
 * and a general matcher is never linear.
 *
 * @param side - `#` cuts at the start, `%` at the end
 * @param greedy - the operator was doubled: cut as much as matches
 * @returns `undefined` for a pattern of another form
 */
export function trimmed(
  value: string,
  pattern: string,
  side: string,
  greedy: boolean,
): string | undefined {
  const atStart = side === '#';
  const open = atStart ? pattern.startsWith('*') : pattern.endsWith('*');
  const bare = atStart ? pattern.slice(1) : pattern.slice(0, -1);
  const literal = open ? bare : pattern;
  if (/[*?]/.test(literal)) return undefined;
  if (!open) {
    if (atStart)
      return value.startsWith(literal) ? value.slice(literal.length) : value;
    return value.endsWith(literal)
      ? value.slice(0, value.length - literal.length)
      : value;
  }
  if (!literal) return greedy ? '' : value;
  // Cutting most at the start means up to the last match; at the end, from the first.
  const found =
    greedy === atStart ? value.lastIndexOf(literal) : value.indexOf(literal);
  if (found < 0) return value;
  return atStart ? value.slice(found + literal.length) : value.slice(0, found);
}

/** `${x/p/r}`, or `${x//p/r}` where `all` is set, for a literal pattern; `undefined` for another. */
export function replaced(
  value: string,
  pattern: string,
  replacement: string,
  all: boolean,
): string | undefined {
  const longest = value.length * Math.max(1, replacement.length);
  if (/[*?]/.test(pattern) || longest > 65_536) return undefined;
  if (!pattern) return value;
  if (all) return value.split(pattern).join(replacement);
  const at = value.indexOf(pattern);
  return at < 0
    ? value
    : value.slice(0, at) + replacement + value.slice(at + pattern.length);
}
