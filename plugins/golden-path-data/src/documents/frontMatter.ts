import type { Place, Value } from '../graph';
import { readYaml, type Problem } from './readYaml';

/** A page of Markdown that begins with front matter. */
export interface FrontMatter {
  value: Value;
  /** The whole front matter. */
  at: Place;
  problems: Problem[];
}

/** The YAML between the two lines `---` at the head of a page; nothing where there is none. */
export function frontMatter(
  file: string,
  text: string,
): FrontMatter | undefined {
  const head = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (!head) return undefined;
  const end = text.indexOf('\n---', head.length - 1);
  if (end < 0) return undefined;
  const yaml = text.slice(head.length, end + 1);
  const { values, problems } = readYaml(file, yaml, {
    ...{ offset: head.length, line: 2 },
  });
  const [value] = values;
  if (value?.kind !== 'map') return undefined;
  const endLine = yaml.split('\n').length + 1;
  const at = { file, start: 0, end: end + 4, line: 1, endLine };
  return { value, at, problems };
}
