/** Values to choose from, by what they are for. */
export type Factors = Record<string, readonly unknown[]>;

/** One value of each. */
export type Choice = Record<string, unknown>;

/** By factor, which of its values. */
type Row = Record<string, number>;

/**
 * Choices in which every value of each factor meets every value of each other one. The factors named in `whole` meet in every
 * combination. Greedy, and the same each time.
 */
export function pairwise(factors: Factors, whole: string[] = []): Choice[] {
  const names = Object.keys(factors);
  const open = new Set(
    names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .flatMap(b => product(factors, [a, b]).flatMap(row => pairsOf(row))),
    ),
  );
  const rows: Row[] = [];
  // The value that meets most of what it has not met yet; of several, another one in each row.
  const bestOf = (name: string, row: Row, turn: number) => {
    const met = factors[name].map(
      (_, value) =>
        pairsOf({ ...row, [name]: value }).filter(pair => open.has(pair))
          .length,
    );
    const most = Math.max(...met);
    const best = [...met.keys()].filter(value => met[value] === most);
    return best[turn % best.length];
  };
  const add = (start: Row) => {
    const row = { ...start };
    for (const name of names) row[name] ??= bestOf(name, row, rows.length);
    pairsOf(row).forEach(pair => open.delete(pair));
    rows.push(row);
  };
  if (whole.length) product(factors, whole).forEach(add);
  while (open.size) add(JSON.parse([...open][0]));
  return rows.map(row =>
    Object.fromEntries(names.map(name => [name, factors[name][row[name]]])),
  );
}

function pairsOf(row: Row): string[] {
  const names = Object.keys(row).sort();
  return names.flatMap((a, i) =>
    names.slice(i + 1).map(b => JSON.stringify({ [a]: row[a], [b]: row[b] })),
  );
}

function product(factors: Factors, names: string[]): Row[] {
  return names.reduce<Row[]>(
    (rows, name) =>
      rows.flatMap(row =>
        factors[name].map((_, value) => ({ ...row, [name]: value })),
      ),
    [{}],
  );
}
