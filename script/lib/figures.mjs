// How the scripts that measure print what they measured.

/** Columns as wide as their widest cell. */
export function table(head, rows) {
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map(row => row[i].length)),
  );
  return [head, ...rows]
    .map(row =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
