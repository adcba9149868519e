import { newDefinition, type Definition } from '../Definition';
import { ShellReader } from '../shell/ShellReader';
import { folderOf } from '../values';
import { MakeVariables } from './MakeVariables';
import type { Source } from './Source';

const ASSIGNMENT =
  /^(?:(?:export|override)\s+)?([\w.-]+)\s*(\?=|::?=|:::=|\+=|!=|=)\s*(.*)$/;
const LONGEST = 4_096;
/** A client that people may replace: `DOCKER ?= docker`. */
const CLIENT = /^(?:docker|finch|nerdctl|podman|buildah)$/;

/** A recipe line with the lines that continue it. */
interface Recipe {
  text: string;
  line: number;
  endLine: number;
}

/** Reads the recipes of a Makefile, with its plain variables replaced. */
export function readMakefile(source: Source): Definition {
  const definition = newDefinition(source.path, 'make', source.text);
  const { variables, recipes } = outline(source.text);
  for (const { text, line, endLine } of recipes) {
    const reader = new ShellReader(definition, {
      folder: folderOf(source.path),
      inCi: false,
      has: source.has,
    });
    const script = variables.expand(text);
    const lineAt = (offset: number) => lineOf(script, offset, line, endLine);
    reader.read({
      text: script,
      lineAt,
      endLineAt: lineAt,
      offsetAt: () => undefined,
    });
  }
  return definition;
}

/** Continuations keep their line breaks, so that a line of the script is one of the file. */
function lineOf(text: string, offset: number, line: number, endLine: number) {
  const breaks = text.slice(0, offset).split('\n').length - 1;
  return Math.min(line + breaks, endLine);
}

function outline(text: string): {
  variables: MakeVariables;
  recipes: Recipe[];
} {
  const variables = new Map<string, string>();
  const recipes: Recipe[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    const parts = [lines[i]];
    while (/\\\r?$/.test(lines[i]) && i + 1 < lines.length)
      parts.push(lines[++i]);
    const recipe = parts[0].startsWith('\t');
    if (recipe) {
      const body = parts
        .map((part, n) => (n ? part.replace(/^\t/, '') : part))
        .join('\n')
        .replace(/\r/g, '')
        .replace(/^\t\s*[@+-]*\s*/, '');
      recipes.push({ text: body, line, endLine: i + 1 });
      continue;
    }
    const joined = parts
      .map(part => part.replace(/\\\r?$/, '').trim())
      .join(' ');
    const assignment = ASSIGNMENT.exec(joined);
    if (assignment) assign(variables, assignment);
  }
  return { variables: new MakeVariables(variables), recipes };
}

function assign(
  variables: Map<string, string>,
  [, name, operator, written]: RegExpExecArray,
): void {
  const value = written
    .replace(/\s#.*$/, '')
    .trim()
    .slice(0, LONGEST);
  if (operator === '!=') variables.set(name, '$(shell)');
  else if (operator === '+=') {
    const before = variables.get(name);
    const both = before === undefined ? value : `${before} ${value}`;
    variables.set(name, both.slice(0, LONGEST));
  } else if (operator !== '?=') variables.set(name, value);
  // The environment may set it to something else.
  else if (CLIENT.test(value) && !variables.has(name))
    variables.set(name, value);
}
