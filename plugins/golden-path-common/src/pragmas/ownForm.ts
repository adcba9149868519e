import { isDate } from './isDate';
import { reasonOf, type Pragma } from './Pragma';

const MEANT = /^[ \t]*golden-path:?[ \t]+(?:([a-z]+)[ \t]+)?ignore\b(.*)$/i;
const IDS = /^[ \t]*=[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?![\w,-])/;
const OPTION = /^[ \t]*([a-z]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/;

/** How the form is written, for people who got it wrong. */
const OWN_FORM = '# golden-path ignore=<check> reason="…"';

/**
 * Reads `golden-path ignore=<check>[,<check>] reason="…" until=2027-01-31`, with `global` before `ignore` for the whole file.
 *
 * @param comment - without its `#` or `//`
 * @returns `undefined` for another comment; what is meant as one and cannot be read carries its flaw
 * @public
 */
export function ownPragma(comment: string, line: number): Pragma | undefined {
  const meant = MEANT.exec(comment);
  if (!meant) return undefined;
  const [, where, rest] = meant;
  const pragma: Pragma = {
    tool: 'golden-path',
    ids: [],
    reach: where ? 'file' : 'next',
    line,
  };
  if (where && where !== 'global') {
    return { ...pragma, flaw: `Only \`global\` may stand before \`ignore\`.` };
  }
  const list = IDS.exec(rest);
  if (!list) return { ...pragma, flaw: `Write it as \`${OWN_FORM}\`.` };
  pragma.ids = list[1].split(',').map(id => id.trim());
  return { ...pragma, ...options(rest.slice(list[0].length)) };
}

function options(
  text: string,
): Pick<Pragma, 'reason' | 'until'> & { flaw?: string } {
  const found: Record<string, string> = {};
  let left = text;
  for (let match = OPTION.exec(left); match; match = OPTION.exec(left)) {
    const [all, name, ...values] = match;
    found[name] = values.find(value => value !== undefined) ?? '';
    left = left.slice(all.length);
  }
  return ownOptions(found, left.trim());
}

/**
 * What stands beside the ids in the own form, wherever it is written, and what is wrong with it.
 *
 * @param found - by name
 * @param left - what follows and is none
 * @public
 */
export function ownOptions(
  found: Record<string, string>,
  left: string = '',
): Pick<Pragma, 'reason' | 'until'> & { flaw?: string } {
  const reason = reasonOf(found.reason);
  const { until } = found;
  const unknown = Object.keys(found).find(
    name => name !== 'reason' && name !== 'until',
  );
  const flaw = flawOf({ reason, until, unknown, left });
  return { reason, until, ...(flaw && { flaw }) };
}

function flawOf(read: {
  reason?: string;
  until?: string;
  unknown?: string;
  left: string;
}): string | undefined {
  const { reason, until, unknown, left } = read;
  if (unknown)
    return `It knows \`reason\` and \`until\`, not \`${unknown.slice(
      0,
      40,
    )}\`.`;
  // What closes a comment in other languages is none of its business.
  if (left && !/^(?:\*\/|-->|\\)$/.test(left))
    return `What follows the checks must be \`reason="…"\`, with \`until=2027-01-31\` if it shall end.`;
  if (!reason) return 'It gives no reason: add `reason="…"`.';
  if (until !== undefined && !isDate(until))
    return `\`until\` must be a date such as 2027-01-31.`;
  return undefined;
}
