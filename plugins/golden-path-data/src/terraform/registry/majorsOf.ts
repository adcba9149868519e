/**
 * The major versions that a constraint lets in; `undefined` where that is not known. Terraform takes the newest, so that without an upper
 * bound it is the newest that is known here.
 *
 * @param version - as a call says it: `5.1.0`, `~> 5.1`, `>= 4.0, < 6.0`; nothing for any
 */
export function majorsOf(
  version: string | undefined,
  newest: number,
): number[] | undefined {
  let least = 0;
  let most = Infinity;
  for (const part of version?.split(',') ?? []) {
    const found = /^\s*(=|~>|>=|<|<=|>)?\s*v?(\d+)((?:\.\d+)*)\s*$/.exec(part);
    if (!found) return undefined;
    const [, operator = '=', first, rest] = found;
    const major = Number(first);
    const isWhole = /^(\.0+)*$/.test(rest);
    // `~> 5` is what `>= 5` is.
    const isOpen = operator === '~>' && !rest;
    if (operator !== '<' && operator !== '<=') least = Math.max(least, major);
    if (operator === '<' && isWhole) most = Math.min(most, major - 1);
    else if (!operator.startsWith('>') && !isOpen) most = Math.min(most, major);
  }
  if (most === Infinity) return least <= newest ? [newest] : undefined;
  return least <= most && most - least < 20
    ? Array.from({ length: most - least + 1 }, (_, i) => least + i)
    : undefined;
}
