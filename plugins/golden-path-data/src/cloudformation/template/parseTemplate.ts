import { parseAllDocuments } from 'yaml';
import type { Place } from '../../graph';
import { Lines } from './Lines';
import type { Node } from './Node';
import { DEEPEST, NodeBuilder, Unreadable } from './NodeBuilder';

/** What was read of a file. */
export interface Parsed {
  root?: Node;
  /** What could not be read of it: sentences without a full stop. */
  problems: Problem[];
}

export interface Problem {
  why: 'parse-error' | 'out-of-budget';
  what: string;
  at: Place;
}

/** Longer files are not read. */
const LONGEST = 1_000_000;

/** Reads YAML or JSON with the place of everything; what can be read of a broken file is read. */
export function parseTemplate(file: string, text: string): Parsed {
  const lines = new Lines(file, text.length > LONGEST ? '' : text);
  const failed = (what: string): Parsed => ({
    problems: [{ why: 'out-of-budget', what, at: lines.place(0, 0) }],
  });
  if (text.length > LONGEST)
    return failed(`${file} is longer than 1,000,000 characters`);
  if (deeplyNested(text)) return failed(`${file} nests too deeply`);
  try {
    const documents = parseAllDocuments(text, {
      strict: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      schema: 'failsafe',
      resolveKnownTags: false,
    });
    const [first] = Array.isArray(documents) ? documents : [];
    if (!first?.contents) return { problems: [] };
    const root = new NodeBuilder(lines).build(first.contents);
    const [broken] = first.errors;
    if (!broken) return { root, problems: [] };
    const at = lines.place(broken.pos[0], broken.pos[1]);
    const what = `line ${at.line} of ${file} is no valid YAML`;
    return { root, problems: [{ why: 'parse-error', what, at }] };
  } catch (error) {
    if (error instanceof Unreadable) return failed(`${file}: ${error.reason}`);
    return failed(`${file} nests too deeply`);
  }
}

// An estimate from above for flow collections and compact lists, where a line may open thousands.
function deeplyNested(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 91 || char === 123) depth++;
    else if ((char === 93 || char === 125) && depth > 0) depth--;
    if (depth > DEEPEST * 20) return true;
  }
  return /(?:[-?:][ \t]+){60}/.test(text);
}
