import type { Check } from '../scorecard';
import type { Suppression } from '../suppression';
import { nearestName } from '../unknownName';
import type { Pragma } from './Pragma';
import { pragmaKey, PragmaIndex, type PragmaPlace } from './PragmaIndex';

/** A pragma and what it covers; none where it covers nothing. @public */
export interface PlacedPragma {
  pragma: Pragma;
  place?: PragmaPlace;
}

/** A suppression that does not count. @public */
export interface PragmaFlaw {
  file: string;
  line: number;
  message: string;
}

/** The pragmas of a project by file: those that count, and why others do not. @public */
export class PragmaBook {
  readonly flaws: PragmaFlaw[] = [];
  readonly #files = new Map<string, PragmaIndex>();
  #some = false;

  /** @param flawOf - why a pragma does not count although its form is right */
  constructor(
    private readonly flawOf: (
      pragma: Pragma,
      file: string,
    ) => string | undefined,
  ) {}

  /** Whether some suppression counts. */
  get some(): boolean {
    return this.#some;
  }

  add(file: string, pragmas: PlacedPragma[]): void {
    if (!pragmas.length) return;
    const index = this.#files.get(file) ?? new PragmaIndex();
    this.#files.set(file, index);
    const flawed = new Set<Pragma>();
    for (const { pragma, place } of pragmas) {
      if (flawed.has(pragma)) continue;
      const message = pragma.flaw ?? this.flawOf(pragma, file);
      if (message) {
        flawed.add(pragma);
        this.flaws.push({ file, line: pragma.line, message });
      } else if (place) {
        index.add(place, pragma);
        this.#some = true;
      }
    }
  }

  /** The pragmas of one file that count. */
  of(file: string): PragmaIndex | undefined {
    return this.#files.get(file);
  }
}

/** So many unknown names are compared with the known ones in one project. */
const MOST_COMPARED = 200;

/**
 * Tells why an own pragma does not count that names a check which there is not; made anew for each project.
 *
 * The function's second argument says whether another scorecard may read the file too: then only what is close to a known check is
 * taken for a mistake.
 *
 * @public
 */
export function unknownChecks(
  known: ReadonlySet<string>,
): (pragma: Pragma, shared?: boolean) => string | undefined {
  const ids = [...known];
  let compared = 0;
  const isMistake = (name: string) =>
    compared++ < MOST_COMPARED && nearestName(name, ids) !== undefined;
  return (pragma, shared = false) => {
    if (pragma.tool !== 'golden-path') return undefined;
    const id = pragma.ids.find(
      name => !known.has(name) && (!shared || isMistake(name)),
    );
    return (
      id &&
      `There is no check ${id.slice(0, 60)}; \`golden-path checks\` lists them.`
    );
  };
}

/** What a check is called, here and in other tools. @public */
export function pragmaKeys({
  id,
  equivalents,
}: Pick<Check<any>, 'id' | 'equivalents'>): string[] {
  return [
    pragmaKey('golden-path', id),
    ...equivalents.map(({ tool, id: other }) => pragmaKey(tool, other)),
  ];
}

/** What people see of a pragma that waives a finding. @public */
export function suppressionBy(file: string, pragma: Pragma): Suppression {
  const { tool, line, reason, until } = pragma;
  return {
    tool,
    file,
    line,
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { until }),
  };
}
