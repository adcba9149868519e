import { Composer, LineCounter, Parser } from 'yaml';
import type { Tree } from './Tree';
import { firstStray } from './firstStray';
import { DEEPEST, TreeBuilder, Unreadable } from './TreeBuilder';

/** What YAML was read, or why not. */
export interface YamlFile {
  documents: Tree[];
  /** A sentence. */
  problem?: string;
}

const OPTIONS = {
  strict: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
  schema: 'failsafe',
  resolveKnownTags: false,
} as const;

/**
 * Reads YAML or JSON with the place of everything. An alias stands for the very node it names, so that a bomb of aliases costs
 * nothing; what nests in itself is cut.
 *
 * @param aliases - `false` for JSON, which has none
 */
export function readYaml(text: string, aliases: boolean = true): YamlFile {
  if (deeplyNested(text))
    return { documents: [], problem: 'It nests too deeply.' };
  const lines = new LineCounter();
  try {
    const tokens = [...new Parser(lines.addNewLine).parse(text)];
    const stray = firstStray(tokens);
    if (stray) return broken(stray.offset, lines);
    const documents = [...new Composer(OPTIONS).compose(tokens)];
    const wrong = documents.find(({ errors }) => errors.length);
    if (wrong) return broken(wrong.errors[0].pos[0], lines);
    return {
      documents: documents.flatMap(({ contents }) =>
        contents
          ? [new TreeBuilder(text, lines, aliases).tree(contents, 0)]
          : [],
      ),
    };
  } catch (error) {
    if (error instanceof Unreadable)
      return { documents: [], problem: error.reason };
    if (error instanceof RangeError)
      return { documents: [], problem: 'It nests too deeply.' };
    return { documents: [], problem: 'It is no valid YAML.' };
  }
}

function broken(offset: number, lines: LineCounter): YamlFile {
  const { line } = lines.linePos(offset);
  return { documents: [], problem: `Line ${line} is no valid YAML.` };
}

// An estimate from above for flow collections and compact lists, where a line may open thousands.
function deeplyNested(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && depth > 0) depth--;
    if (depth > DEEPEST * 20) return true;
  }
  return /(?:[-?:][ \t]+){60}/.test(text);
}
