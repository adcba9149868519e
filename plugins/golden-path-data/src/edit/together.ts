import type { TextEdit } from 'backstage-plugin-golden-path-common';

/** Edits in the order of the text; insertions at one place become one. Nothing where two of them touch the same text. */
export function together(edits: TextEdit[]): TextEdit[] | undefined {
  const sorted = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.start - b.edit.start || a.i - b.i)
    .map(({ edit }) => edit);
  const merged: TextEdit[] = [];
  for (const edit of sorted) {
    const before = merged[merged.length - 1];
    if (!before || before.end < edit.start) merged.push(edit);
    else if (inserts(before) && inserts(edit) && before.end === edit.start)
      merged[merged.length - 1] = { ...before, text: before.text + edit.text };
    else if (before.end === edit.start && !inserts(before) && !inserts(edit))
      merged.push(edit);
    else return undefined;
  }
  return merged;
}

function inserts({ start, end }: TextEdit): boolean {
  return start === end;
}
