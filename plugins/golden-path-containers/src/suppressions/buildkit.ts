import { reasonOf, type Pragma } from 'backstage-plugin-golden-path-common';

const FORM = /^[ \t]*check[ \t]*=[ \t]*(\S+)(.*)$/i;
const KEYS = new Set(['skip', 'error', 'experimental']);

/**
 * Reads `check=skip=A,B;error=true // why`, on top of a file or above an instruction. Its value ends at the first blank, and one that
 * BuildKit cannot read counts for nothing (moby/buildkit, frontend/dockerfile/linter).
 *
 * @param comment - without its `#`
 * @returns `undefined` for another comment; no ids where nothing is skipped
 */
export function buildkitPragma(
  comment: string,
  line: number,
  reach: Pragma['reach'],
): Pragma | undefined {
  const match = FORM.exec(comment);
  if (!match) return undefined;
  const [, value, rest] = match;
  const options = value
    .split(';')
    .map(option => [
      option.slice(0, Math.max(0, option.indexOf('='))).trim(),
      option.slice(option.indexOf('=') + 1),
    ]);
  const readable = options.every(([key]) => KEYS.has(key));
  const skipped = options
    .filter(([key]) => readable && key === 'skip')
    .flatMap(([, ids]) => ids.split(','));
  return {
    tool: 'buildkit',
    ids: skipped.filter(id => id !== ''),
    reach,
    line,
    reason: reasonOf(rest),
  };
}
