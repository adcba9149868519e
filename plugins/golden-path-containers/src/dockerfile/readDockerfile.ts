import { skipSpace } from './characters';
import { joinContinuations } from './continuation';
import { directiveOf } from './directives';
import { lineIndex, type Dockerfile } from './Dockerfile';
import { announcedHeredocs, readHeredoc, takesHeredocs } from './heredocs';
import type { Instruction } from './Instruction';
import { LineReader } from './LineReader';
import { LogicalLine } from './LogicalLine';
import { splitInstruction } from './splitInstruction';

/**
 * Reads a Dockerfile as BuildKit does (moby/buildkit, frontend/dockerfile/parser). Never throws: what BuildKit refuses is
 * listed in `problems`, and reading goes on. Time is linear in the length of the text.
 *
 * @public
 */
export function readDockerfile(text: string): Dockerfile {
  const file: Dockerfile = {
    text,
    escape: '\\',
    directives: [],
    instructions: [],
    comments: [],
    emptyContinuations: [],
    problems: [],
    lineAt: lineIndex(text),
  };
  const reader = new LineReader(text);
  let mayBeDirective = true;
  while (reader.next()) {
    const first = skipSpace(text, reader.start, reader.end);
    if (text[first] === '#' && first < reader.end) {
      mayBeDirective &&= readDirective(file, first, reader);
      file.comments.push({
        start: first,
        end: reader.end,
        line: reader.number,
      });
      continue;
    }
    mayBeDirective = false;
    if (first < reader.end) readInstruction(file, first, reader);
  }
  if (!file.instructions.length) {
    const message = 'The file has no instructions';
    file.problems.push({ line: Math.max(1, reader.number), message });
  }
  return file;
}

function readDirective(
  file: Dockerfile,
  start: number,
  reader: LineReader,
): boolean {
  const line = reader.number;
  const directive = directiveOf(file.text, start, reader.end, line);
  if (!directive) return false;
  const { name, value } = directive;
  if (file.directives.some(other => other.name === name)) {
    const message = `Only one ${name} directive can be used`;
    file.problems.push({ line, message });
  }
  file.directives.push(directive);
  if (name === 'escape') {
    if (value === '\\' || value === '`') file.escape = value;
    else file.problems.push({ line, message: `Invalid escape token ${value}` });
  }
  return true;
}

function readInstruction(
  file: Dockerfile,
  start: number,
  reader: LineReader,
): void {
  const { text, escape } = file;
  const line = reader.number;
  const joined = joinContinuations(text, reader, start, escape);
  // One by one: a spread of 100,000 arguments overflows the stack.
  for (const comment of joined.comments) file.comments.push(comment);
  for (const empty of joined.emptyLines) file.emptyContinuations.push(empty);
  const logical = new LogicalLine(text, joined.pieces);
  const instruction = splitInstruction(logical, escape);
  if (!instruction) return;
  instruction.start = start;
  instruction.end = joined.end;
  instruction.line = line;
  readHeredocs(file, instruction, logical.text, reader);
  instruction.endLine = reader.number;
  if (instruction.onbuild) {
    const carried = instruction.onbuild;
    carried.start = carried.keyword.start;
    carried.end = instruction.end;
    carried.line = file.lineAt(carried.start);
    carried.endLine = instruction.endLine;
    carried.heredocs = instruction.heredocs;
  }
  if ((instruction.onbuild ?? instruction).execForm?.kind === 'not-strings') {
    const message = 'A JSON array must hold strings only';
    file.problems.push({ line, message });
  }
  file.instructions.push(instruction);
}

function readHeredocs(
  file: Dockerfile,
  instruction: Instruction,
  logical: string,
  reader: LineReader,
): void {
  const host = instruction.onbuild ?? instruction;
  if (!takesHeredocs(host.name) || !logical.includes('<<')) return;
  for (const announced of announcedHeredocs(logical)) {
    const { heredoc, closed } = readHeredoc(file.text, reader, announced);
    instruction.heredocs.push(heredoc);
    instruction.end = reader.end;
    if (!closed) {
      const message = `The heredoc ${announced.name} is never closed`;
      file.problems.push({ line: instruction.line, message });
    }
  }
}
