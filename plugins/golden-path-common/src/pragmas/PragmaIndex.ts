import type { Pragma } from './Pragma';

/**
 * What pragmas of one file cover: the file, or a stage, instruction or block by its first line, or a single line.
 *
 * @public
 */
export type PragmaPlace =
  | 'file'
  | `${'stage' | 'instruction' | 'block' | 'line'} ${number}`;

/** The pragmas of one file by what they cover. A question costs the same however many there are. @public */
export class PragmaIndex {
  readonly #places = new Map<PragmaPlace, Map<string, Pragma>>();

  add(place: PragmaPlace, pragma: Pragma): void {
    let known = this.#places.get(place);
    if (!known) this.#places.set(place, (known = new Map()));
    for (const id of pragma.ids) {
      const key = pragmaKey(pragma.tool, id);
      const other = known.get(key);
      if (!other || lastsLonger(pragma, other)) known.set(key, pragma);
    }
  }

  /**
   * The pragma that covers one of these places for one of these keys on that day.
   *
   * @param line - the finding's; a pragma for the rest of a stage covers what comes after it
   */
  find(
    places: PragmaPlace[],
    keys: string[],
    line: number,
    today: string,
  ): Pragma | undefined {
    for (const place of places) {
      const known = this.#places.get(place);
      if (!known) continue;
      for (const key of keys) {
        const pragma = known.get(key);
        if (!pragma || (pragma.until && pragma.until < today)) continue;
        if (pragma.reach !== 'stage' || pragma.line < line) return pragma;
      }
    }
    return undefined;
  }
}

/** How a check is asked for: the tool and the id it has there. @public */
export function pragmaKey(tool: string, id: string): string {
  return `${tool} ${id}`;
}

// Of two, the one that lasts longer counts whenever the other does.
function lastsLonger(a: Pragma, b: Pragma): boolean {
  if (b.until === undefined) return false;
  return a.until === undefined || a.until > b.until;
}
