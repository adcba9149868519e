import type {
  Check,
  FindingDraft,
  Suppression,
} from 'backstage-plugin-golden-path-common';
import { once, type Build, type ContainerModel } from '../model';
import { foreignPragmas, type PlacedPragma } from './dockerfilePragmas';
import { ownPragmas } from './ownPragmas';
import type { Pragma } from './Pragma';
import { keyOf, PragmaIndex, type Place } from './PragmaIndex';

/** A suppression that does not count. */
export interface Flaw {
  file: string;
  line: number;
  message: string;
}

/** What all comments of a project say. */
interface Read {
  files: Map<string, { index: PragmaIndex; placesOf(line: number): Place[] }>;
  flaws: Flaw[];
  /** Whether some suppression counts. */
  some: boolean;
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
    const found = once(model, this.#read).files.get(file);
    if (!found) return undefined;
    const pragma = found.index.find(
      found.placesOf(line),
      keysOf(check),
      line,
      today,
    );
    if (!pragma) return undefined;
    const { tool, reason, until } = pragma;
    return {
      tool,
      file,
      line: pragma.line,
      ...(reason !== undefined && { reason }),
      ...(until !== undefined && { until }),
    };
  }

  /** Suppressions that do not count, and whether there are others. */
  look(model: ContainerModel): Pick<Read, 'flaws' | 'some'> {
    return once(model, this.#read);
  }

  // The same function each time, so that the model keeps what it made.
  readonly #read = (model: ContainerModel): Read => {
    const read: Read = { files: new Map(), flaws: [], some: false };
    const builds = new Set(model.builds.map(({ path }) => path));
    for (const build of model.builds) {
      const { path } = build;
      const pragmas = [...foreignPragmas(build), ...ownOfDockerfile(build)];
      this.#take(read, path, pragmas, placesIn(build));
    }
    for (const [path, text] of model.texts) {
      if (builds.has(path)) continue;
      const pragmas = ownOfText(text, !LINES_OF_PATTERNS.test(path));
      this.#take(read, path, pragmas, line => ['file', `line ${line}`]);
    }
    return read;
  };

  #take(
    read: Read,
    file: string,
    pragmas: PlacedPragma[],
    placesOf: (line: number) => Place[],
  ): void {
    if (!pragmas.length) return;
    const index = new PragmaIndex();
    for (const { pragma, place } of pragmas) {
      const message = pragma.flaw ?? this.#unknown(pragma);
      if (message) read.flaws.push({ file, line: pragma.line, message });
      else if (place) {
        index.add(place, pragma);
        read.some = true;
      }
    }
    read.files.set(file, { index, placesOf });
  }

  #unknown({ tool, ids }: Pragma): string | undefined {
    if (tool !== 'golden-path') return undefined;
    const id = ids.find(name => !this.#known.has(name));
    return (
      id &&
      `There is no check ${id.slice(0, 60)}; \`golden-path checks\` lists them.`
    );
  }
}

/** What a check is called, here and in other tools. */
function keysOf({
  id,
  equivalents,
}: Pick<Check<ContainerModel>, 'id' | 'equivalents'>): string[] {
  const others = equivalents.map(({ tool, id: other }) => keyOf(tool, other));
  const all = equivalents.some(({ tool }) => tool === 'buildkit')
    ? [keyOf('buildkit', 'all')]
    : [];
  return [keyOf('golden-path', id), ...others, ...all];
}

function ownOfText(text: string, atEnd: boolean): PlacedPragma[] {
  return ownPragmas(text, atEnd).map(({ pragma, target, top }) =>
    pragma.reach === 'file'
      ? wholeFile(pragma, top)
      : { pragma, place: `line ${target}` },
  );
}

function ownOfDockerfile(build: Build): PlacedPragma[] {
  const { instructions } = build.dockerfile;
  return ownPragmas(build.dockerfile.text, false).map(
    ({ pragma, target, top }) => {
      if (pragma.reach === 'file') return wholeFile(pragma, top);
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

function wholeFile(pragma: Pragma, top: boolean): PlacedPragma {
  const flaw = 'What counts for the whole file stands on top of it.';
  return top
    ? { pragma, place: 'file' }
    : { pragma: { ...pragma, flaw: pragma.flaw ?? flaw } };
}

/** Tells what covers a line of a Dockerfile. */
function placesIn({ dockerfile, stages }: Build): (line: number) => Place[] {
  const { instructions } = dockerfile;
  const stageLines = stages.map(({ from }) => ({ line: from?.line ?? 0 }));
  return line => {
    const places: Place[] = [`line ${line}`];
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
