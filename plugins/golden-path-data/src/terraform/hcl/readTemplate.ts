import type { Place } from '../../graph';
import { readHclAt } from './readBody';
import type { Expression } from './Syntax';

const END = 'END_OF_THE_TEMPLATE';

/** A text of its own that is a template: a file for `templatefile`, or a text in the JSON syntax. All of it stands at one place. */
export function readTemplate(text: string, at: Place): Expression {
  if (!/[$%]\{/.test(text)) return { kind: 'literal', value: text, at };
  const unread: Expression = { kind: 'unread', why: 'parse-error', at };
  if (text.includes(END)) return unread;
  const { body, broken } = readHclAt(
    at.file,
    `x = <<${END}\n${text}\n${END}\n`,
    at,
  );
  const value = body.attributes[0]?.value;
  if (!value || broken.length) return unread;
  if (value.kind === 'literal')
    return { ...value, value: String(value.value).slice(0, -1) };
  if (value.kind !== 'template') return value;
  // The line end before the closing word is not the text's.
  const parts = value.parts.map((part, i) =>
    i === value.parts.length - 1 && typeof part === 'string'
      ? part.slice(0, -1)
      : part,
  );
  if (parts[parts.length - 1] === '') parts.pop();
  const [only] = parts;
  const isExpression =
    typeof only === 'object' && only.kind !== 'if' && only.kind !== 'each';
  return parts.length === 1 && isExpression ? only : { ...value, parts };
}
