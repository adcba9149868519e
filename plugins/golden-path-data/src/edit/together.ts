import type { TextEdit } from 'backstage-plugin-golden-path-common';

/**
 * Edits in the order of the text. What is inserted where another edit ends becomes part of it: what is added behind the last entry
 * takes its place where that goes. Nothing where two of them touch the same text.
 */
export function together(edits: TextEdit[]): TextEdit[] | undefined {
  const sorted = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.start - b.edit.start || a.i - b.i)
    .map(({ edit }) => edit);
  const merged: TextEdit[] = [];
  for (const edit of sorted) {
    const before = merged[merged.length - 1];
    if (!before || before.end < edit.start) merged.push(edit);
    else if (before.end > edit.start) return undefined;
    else if (inserts(edit))
      merged[merged.length - 1] = { ...before, text: before.text + edit.text };
    else if (inserts(before)) return undefined;
    else merged.push(edit);
  }
  return merged;
}

function inserts({ start, end }: TextEdit): boolean {
  return start === end;
}
