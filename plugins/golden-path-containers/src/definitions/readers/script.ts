import { newDefinition, type Definition } from '../Definition';
import { ShellReader } from '../shell/ShellReader';
import { folderOf } from '../values';
import { LineIndex } from './LineIndex';
import type { Source } from './Source';

/** Reads a shell script. */
export function readScriptFile(source: Source): Definition {
  const definition = newDefinition(source.path, 'script', source.text);
  const lines = new LineIndex(source.text);
  const reader = new ShellReader(definition, {
    folder: startFolder(source),
    inCi: false,
    has: source.has,
  });
  reader.read({
    text: source.text,
    lineAt: offset => lines.lineAt(offset),
    endLineAt: offset => lines.lineAt(offset),
    offsetAt: offset => offset,
  });
  return definition;
}

/** Scripts in a folder run from there or from the root: the Dockerfile tells, if it lies in one of the two. */
function startFolder({ path, has }: Source): string | undefined {
  const folder = folderOf(path);
  if (!folder) return '';
  const here = has(`${folder}/Dockerfile`);
  if (here === has('Dockerfile')) return undefined;
  return here ? folder : '';
}
