import type { Gap, Place } from '../../graph';
import { blanked, chunksOf, isBroken, type Chunk } from './chunks';
import { JsonReader } from './JsonReader';
import { Lines } from './Lines';
import type { Node } from './Node';
import { DEEPEST, NodeBuilder, Unreadable } from './NodeBuilder';
import { parsedYaml } from './parsedYaml';
import { recent } from '../../reading';

/** What was read of a file. */
export interface Parsed {
  root?: Node;
  /** What could not be read of it. */
  problems: Gap[];
}

/** Longer files are not read. */
const LONGEST = 1_000_000;
/** Of a broken file so many parts are left out; more, and it is read as far as it goes. */
const MOST_BROKEN = 50;

/** Reads YAML or JSON with the place of everything; what can be read of a broken file is read. */
export const parseTemplate = recent((file, text): Parsed => {
  const lines = new Lines(file, text.length > LONGEST ? '' : text);
  const failed = (what: string): Parsed => ({
    problems: [{ why: 'out-of-budget', what, at: lines.place(0, 0) }],
  });
  if (text.length > LONGEST)
    return failed(`${file} is longer than 1,000,000 characters`);
  if (deeplyNested(text)) return failed(`${file} nests too deeply`);
  try {
    const json = /^\uFEFF?\s*[{[]/.test(text) && new JsonReader(lines).read();
    if (json) return { root: json, problems: [] };
    const first = parseYaml(lines, text);
    return first.error ? repaired(lines, first) : result(lines, first, []);
  } catch (error) {
    if (error instanceof Unreadable) return failed(`${file}: ${error.reason}`);
    return failed(`${file} nests too deeply`);
  }
});

interface Tried {
  root?: Node;
  /** Places of resources that a later one of the same name hides. */
  hidden: Place[];
  error?: Place;
}

function parseYaml(lines: Lines, text: string): Tried {
  const { document } = parsedYaml(lines.file, text);
  if (!document?.contents) return { hidden: [] };
  const builder = new NodeBuilder(lines);
  const root = builder.build(document.contents);
  const [broken] = document.errors;
  const error = broken && lines.place(broken.pos[0], broken.pos[1]);
  return { root, hidden: builder.hidden, ...(error && { error }) };
}

/** Reads again without the parts that are broken, so that one of them does not swallow those behind it. */
function repaired(lines: Lines, first: Tried): Parsed {
  const { text } = lines;
  const broken = chunksOf(text).filter(({ start, end }) =>
    isBroken(text.slice(start, end)),
  );
  if (!broken.length || broken.length > MOST_BROKEN)
    return result(lines, first, []);
  const again = parseYaml(lines, broken.reduce(blanked, text));
  return again.error ? result(lines, first, []) : result(lines, again, broken);
}

function result(lines: Lines, tried: Tried, broken: Chunk[]): Parsed {
  const { root, hidden, error } = tried;
  const invalid = (at: Place): Gap => ({
    why: 'parse-error',
    what: `line ${at.line} of ${lines.file} is no valid YAML`,
    at,
  });
  const problems = [
    ...(error ? [invalid(error)] : []),
    ...broken.map(chunk => ({
      ...invalid(lines.place(chunk.start, chunk.end)),
      declares: declaredIn(lines.text, chunk),
    })),
    ...hidden.map(at => ({
      why: 'parse-error' as const,
      what: `a resource stands under the same name as another of ${lines.file}`,
      at,
    })),
  ];
  return { ...(root && { root }), problems };
}

/** All types that a broken part names: it can declare no others. */
function declaredIn(text: string, { start, end, section }: Chunk): string[] {
  if (section !== 'Resources') return [];
  const types = text.slice(start, end).match(/\b[A-Za-z0-9]+::[A-Za-z0-9:]+/g);
  return [...new Set(types)];
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
