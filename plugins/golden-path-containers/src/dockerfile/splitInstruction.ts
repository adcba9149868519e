import { isSpace, skipSpace, trimmedEnd } from './characters';
import { readFlags } from './flags';
import { Instruction } from './Instruction';
import type { LogicalLine } from './LogicalLine';

/** Splits a logical line into keyword, flags and body; an ONBUILD's body once more. */
export function splitInstruction(
  line: LogicalLine,
  escape: string,
  from = 0,
): Instruction | undefined {
  const { text } = line;
  const to = trimmedEnd(text, from, text.length);
  const start = skipSpace(text, from, to);
  if (start >= to) return undefined;
  let end = start;
  while (end < to && !isSpace(text.charCodeAt(end))) end++;
  const keyword = {
    text: text.slice(start, end),
    start: line.offsetAt(start),
    end: line.endOffsetAt(end),
  };
  const { flags, next } = readFlags(line, end, to, escape);
  // An ONBUILD in an ONBUILD is refused by BuildKit; not following it also bounds the depth.
  const carries =
    from === 0 && keyword.text.toLowerCase() === 'onbuild' && next < to;
  return new Instruction({
    keyword,
    flags,
    line,
    bodyFrom: next,
    bodyTo: to,
    escape,
    ...(carries && { onbuild: splitInstruction(line, escape, next) }),
  });
}
