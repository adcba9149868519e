import { parseDocument } from 'yaml';

/** A part of a template that can be read alone: a section, or one entry of it. */
export interface Chunk {
  start: number;
  end: number;
  /** The section it lies in: `Resources`. */
  section: string;
}

const SECTION = /^["']?([A-Za-z]+)["']?[ \t]*:/;
/** Sections whose entries stand for themselves. */
const DIVIDED = /^(Resources|Parameters|Conditions|Mappings|Outputs)$/;

/** Cuts YAML in block style into sections and their entries, by how their lines are indented. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let section = '';
  let indent = 0;
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop + 1;
    const line = text.slice(at, end);
    const depth = line.search(/[^ \r\n]/);
    const name = SECTION.exec(line)?.[1];
    if (name !== undefined) {
      section = name;
      indent = 0;
      // The line of a section itself stays, so that its entries keep a home.
      chunks.push({ start: at, end, section: '' });
    } else if (depth > 0 && DIVIDED.test(section) && line[depth] !== '#') {
      indent ||= depth;
      if (depth <= indent) chunks.push({ start: at, end, section });
    }
    const last = chunks[chunks.length - 1];
    if (last) last.end = end;
    at = end;
  }
  return chunks.filter(chunk => chunk.section !== '');
}

/** Whether a part is no valid YAML even by itself. */
export function isBroken(text: string): boolean {
  try {
    const { errors } = parseDocument(text, {
      strict: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      schema: 'failsafe',
      resolveKnownTags: false,
    });
    return errors.length > 0;
  } catch {
    return true;
  }
}

/** The same text with nothing in a part of it: all else keeps its place. */
export function blanked(text: string, { start, end }: Chunk): string {
  const nothing = text.slice(start, end).replace(/[^\r\n]/g, ' ');
  return text.slice(0, start) + nothing + text.slice(end);
}
