import type { TemplatePart } from './Syntax';

/**
 * Takes the indentation away that all lines of a `<<-` heredoc share. As in HCL's own parser a line that begins with an interpolation or
 * directive has the indentation of the blank text before it.
 */
export function unindented(parts: TemplatePart[]): TemplatePart[] {
  let least = Infinity;
  eachLine(parts, line => {
    if (line === '') least = 0;
    else least = Math.min(least, indentationOf(line));
    return line;
  });
  return eachLine(parts, line =>
    line.slice(Math.min(least, indentationOf(line))),
  );
}

/** Maps every line's beginning; a line that begins with something else than text counts as empty. */
function eachLine(
  parts: TemplatePart[],
  map: (line: string) => string,
  state = { isStart: true },
): TemplatePart[] {
  return parts.map(part => {
    if (typeof part === 'string') {
      const lines = part.split(/(?<=\n)/);
      return lines
        .map(line => {
          const mapped = state.isStart ? map(line) : line;
          state.isStart = line.endsWith('\n');
          return mapped;
        })
        .join('');
    }
    if (state.isStart) map('');
    state.isStart = false;
    if (part.kind === 'each')
      return { ...part, parts: eachLine(part.parts, map, state) };
    if (part.kind !== 'if') return part;
    const then = eachLine(part.then, map, state);
    return { ...part, then, otherwise: eachLine(part.otherwise, map, state) };
  });
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
