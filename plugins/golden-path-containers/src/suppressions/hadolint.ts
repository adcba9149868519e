import { reasonOf, type Pragma } from 'backstage-plugin-golden-path-common';

const FORM =
  /^[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC0-9]+(?:[ \t]*,[ \t]*[DLSC0-9]+)*)[ \t]*(?:#(.*))?$/;
const MEANT = /^[ \t]*hadolint[ \t]+(?:(?:global|stage)[ \t]+)?ignore[ \t]*=/;
const REACH = { global: 'file', stage: 'stage' } as const;

/**
 * Reads `hadolint ignore=DL3008,DL3009 # why`, with `stage` or `global` before `ignore` (hadolint 2.15, src/Hadolint/Pragma.hs: it
 * takes the whole comment or nothing of it).
 *
 * @param comment - without its `#`
 */
export function hadolintPragma(
  comment: string,
  line: number,
): Pragma | undefined {
  const match = FORM.exec(comment);
  if (match) {
    const [, where, ids, reason] = match;
    return {
      tool: 'hadolint',
      ids: ids.split(',').map(id => id.trim()),
      reach: REACH[where as keyof typeof REACH] ?? 'next',
      line,
      reason: reasonOf(reason),
    };
  }
  if (!MEANT.test(comment)) return undefined;
  const flaw =
    'hadolint does not read this comment: ids go between commas, and a reason comes after another #.';
  return { tool: 'hadolint', ids: [], reach: 'next', line, flaw };
}
