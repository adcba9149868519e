import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import { isAbsolute, resolvePath } from './paths';
import { placed } from './placed';
import { destinationOf, sourcesOf } from './sources';

/** The files that COPY and ADD put into the shipped image, by absolute path; what cannot be told is left out. */
export function copiedPaths(build: Build): Array<[string, Instruction]> {
  return destinations(build).flatMap(({ written, path, copy }) =>
    targets(copy, written, path).map((target): [string, Instruction] => [
      target,
      copy,
    ]),
  );
}

/** Where COPY and ADD put files in the shipped image. */
export function copiedFolders(build: Build): Array<[string, Instruction]> {
  return destinations(build).map(({ path, copy }) => [path, copy]);
}

/** More are not looked at. */
const MOST_COPIES = 500;

interface Destination {
  written: string;
  path: string;
  copy: Instruction;
}

function destinations(build: Build): Destination[] {
  const chain = new Set(build.final?.chain);
  let folder: string | undefined;
  const found: Destination[] = [];
  for (const { instruction, stage, index } of placed(build)) {
    if (!stage || !chain.has(stage)) continue;
    if (found.length >= MOST_COPIES) break;
    if (instruction.name === 'workdir') {
      const path = stage.scope.expand(instruction.body, index);
      const base = path.known && isAbsolute(path.value) ? '/' : folder;
      folder =
        path.known && base !== undefined
          ? resolvePath(base, path.value)
          : undefined;
    }
    if (instruction.name !== 'copy' && instruction.name !== 'add') continue;
    const written = destinationOf(instruction)?.text;
    const path =
      written === undefined ? undefined : stage.scope.expand(written, index);
    if (!path?.known || /\\|^[A-Za-z]:/.test(path.value)) continue;
    const base = path.value.startsWith('/') ? '/' : folder;
    if (base === undefined) continue;
    found.push({
      written: path.value,
      path: resolvePath(base, path.value),
      copy: instruction,
    });
  }
  return found;
}

// Into a folder go files under their own name, and the contents of folders: which of both is told by an ending.
function targets(
  copy: Instruction,
  written: string,
  destination: string,
): string[] {
  if (!/\/$|^\.{1,2}$/.test(written)) return [destination];
  return sourcesOf(copy).flatMap(({ text }) => {
    const name = text.slice(text.lastIndexOf('/') + 1);
    return /^[\w-][\w.-]*\.\w+$/.test(name)
      ? [resolvePath(destination, name)]
      : [];
  });
}
