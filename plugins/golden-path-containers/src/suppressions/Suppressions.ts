import {
  HASH_OR_SLASHES,
  onTop,
  ownPragmas,
  PragmaBook,
  pragmaKey,
  pragmaKeys,
  suppressionBy,
  unknownChecks,
  type Check,
  type FindingDraft,
  type PlacedPragma,
  type PragmaPlace,
  type Suppression,
} from 'backstage-plugin-golden-path-common';
import { definitionKind } from '../definitions';
import { once, type Build, type ContainerModel } from '../model';
import { foreignPragmas } from './dockerfilePragmas';

/** What all comments of a project say. */
interface Read {
  book: PragmaBook;
  /** What covers a line of a Dockerfile, by its path. */
  places: Map<string, (line: number) => PragmaPlace[]>;
}

/** In these a mark at the end of a line begins no comment. */
const LINES_OF_PATTERNS = /ignore$/;

/** The suppressions that a project's own files carry. */
export class Suppressions {
  readonly #known: ReadonlySet<string>;

  /** @param known - ids of the checks that may be named */
  constructor(known: Iterable<string>) {
    this.#known = new Set(known);
  }

  /** The comment that says this finding does not count, as `Scorecard.suppression` asks for it. */
  of(
    model: ContainerModel,
    check: Pick<Check<ContainerModel>, 'id' | 'equivalents'>,
    { file, line }: FindingDraft,
    today: string,
  ): Suppression | undefined {
    const { book, places } = once(model, this.#read);
    const pragma = book
      .of(file)
      ?.find(
        places.get(file)?.(line) ?? ['file', `line ${line}`],
        keysOf(check),
        line,
        today,
      );
    return pragma && suppressionBy(file, pragma);
  }

  /** Suppressions that do not count, and whether there are others. */
  look(model: ContainerModel): Pick<PragmaBook, 'flaws' | 'some'> {
    return once(model, this.#read).book;
  }

  // The same function each time, so that the model keeps what it made.
  readonly #read = (model: ContainerModel): Read => {
    const unknown = unknownChecks(this.#known);
    const book = new PragmaBook((pragma, file) =>
      unknown(pragma, definitionKind(file) === 'template'),
    );
    const places: Read['places'] = new Map();
    for (const build of model.builds) {
      const { path } = build;
      book.add(path, [...foreignPragmas(build), ...ownOfDockerfile(build)]);
      places.set(path, placesIn(build));
    }
    for (const [path, text] of model.texts)
      if (!places.has(path))
        book.add(path, ownOfText(text, !LINES_OF_PATTERNS.test(path)));
    return { book, places };
  };
}

/** What a check is called, here and in other tools. */
function keysOf(
  check: Pick<Check<ContainerModel>, 'id' | 'equivalents'>,
): string[] {
  const all = check.equivalents.some(({ tool }) => tool === 'buildkit')
    ? [pragmaKey('buildkit', 'all')]
    : [];
  return [...pragmaKeys(check), ...all];
}

function ownOfText(text: string, atEnd: boolean): PlacedPragma[] {
  const style = { marks: HASH_OR_SLASHES, atEnd };
  return ownPragmas(text, style).map(({ pragma, target, top }) =>
    pragma.reach === 'file'
      ? { pragma: onTop(pragma, top), place: 'file' }
      : { pragma, place: `line ${target}` },
  );
}

function ownOfDockerfile(build: Build): PlacedPragma[] {
  const { instructions } = build.dockerfile;
  const style = { marks: HASH_OR_SLASHES, atEnd: false };
  return ownPragmas(build.dockerfile.text, style).map(
    ({ pragma, target, top }) => {
      if (pragma.reach === 'file')
        return { pragma: onTop(pragma, top), place: 'file' };
      const next = after(instructions, pragma.line);
      const before = instructions[next - 1];
      // Inside an instruction it is about the line below.
      if (before && pragma.line <= before.endLine) {
        return { pragma, place: `line ${target}` };
      }
      const following = instructions[next];
      return {
        pragma,
        place: following && `instruction ${following.line}`,
      };
    },
  );
}

/** Tells what covers a line of a Dockerfile. */
function placesIn({
  dockerfile,
  stages,
}: Build): (line: number) => PragmaPlace[] {
  const { instructions } = dockerfile;
  const stageLines = stages.map(({ from }) => ({ line: from?.line ?? 0 }));
  return line => {
    const places: PragmaPlace[] = [`line ${line}`];
    const instruction = instructions[after(instructions, line) - 1];
    if (instruction && line <= instruction.endLine)
      places.push(`instruction ${instruction.line}`);
    const stage = stageLines[after(stageLines, line) - 1];
    if (stage) places.push(`stage ${stage.line}`);
    return [...places, 'file'];
  };
}

/** How many of these, in the order of the file, begin at this line or before it. */
function after(places: Array<{ line: number }>, line: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].line <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
