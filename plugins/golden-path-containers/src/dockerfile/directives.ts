import type { Directive } from './types';

const FORM = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=(.+)$/;
const NAMES = new Set(['syntax', 'escape', 'check']);

/** Reads a comment line of the block on top of the file as a parser directive. */
export function directiveOf(
  text: string,
  start: number,
  end: number,
  line: number,
): Directive | undefined {
  const match = FORM.exec(text.slice(start, end));
  const name = match?.[1].toLowerCase();
  const value = match?.[2].trim();
  if (!name || !value || !NAMES.has(name)) return undefined;
  return { name, value, start, end, line };
}
