import { cpus } from 'node:os';

/** What a figure was measured on. */
export function machine(): string {
  const all = cpus();
  return `Node ${process.version} on ${
    all.length
  } cores (${all[0]?.model.trim()})`;
}

/** Rows as text in columns; the first column to the left, figures to the right. */
export function table(rows: Array<Array<string | number>>): string {
  const cells = rows.map(row => row.map(String));
  const widths = cells[0].map((_, column) =>
    Math.max(...cells.map(row => row[column].length)),
  );
  return cells
    .map(row =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column])
            : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
