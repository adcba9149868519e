import { itemsAt, type Place, type Value } from '../graph';
import { readYaml, type Problem } from './readYaml';
import { dayAt, wordAt, wordsAt, type Placed } from './textsAt';
import { validated } from './validated';

/** One source of data. */
export interface InventorySource {
  name: string;
  at: Place;
  /** What brings it in: logical ids, addresses, names or ARNs. */
  resources: string[];
  /** In bytes; absent where it is not told. */
  volumePerDay?: number;
  velocity?: string;
  /** `none`, `pseudonymous`, `personal` or `sensitive`. */
  personalData?: string;
  personalColumns: Array<{ name: string; at: Place }>;
  value: Value;
}

/** What data there is. */
export interface Inventory extends Placed {
  reviewed?: string;
  sources: InventorySource[];
  value: Value;
  problems: Problem[];
}

/** Where the inventory lies: `docs/discovery/inventory.yaml`. */
export function isInventory(path: string): boolean {
  return /(^|\/)(docs|discovery)\/([^/]+\/)*inventory\.ya?ml$/i.test(path);
}

/** The inventory in a text; nothing where the text is empty. */
export function readInventory(
  file: string,
  text: string,
): Inventory | undefined {
  const { values, problems } = readYaml(file, text);
  const [value] = values;
  const head: Place = { file, start: 0, end: 0, line: 1, endLine: 1 };
  if (!value)
    return {
      file,
      at: head,
      sources: [],
      value: emptyAt(head),
      problems: [...problems, { at: head, message: 'it says nothing' }],
    };
  const reviewed = dayAt(value, 'reviewed');
  return {
    ...{ file, at: head, value },
    ...(reviewed && { reviewed }),
    sources: itemsAt(value, 'sources').items.map(sourceOf),
    problems: [...problems, ...validated('inventory', value, head)],
  };
}

function emptyAt(at: Place): Value {
  return { kind: 'map', entries: new Map(), at };
}

function sourceOf(value: Value): InventorySource {
  const volumePerDay = bytesOf(wordAt(value, 'volume-per-day'));
  const velocity = wordAt(value, 'velocity');
  const personalData = wordAt(value, 'personal-data');
  return {
    name: wordAt(value, 'name') ?? '',
    ...{ at: value.at, value },
    resources: wordsAt(value, 'resource'),
    ...(volumePerDay !== undefined && { volumePerDay }),
    ...(velocity && { velocity }),
    ...(personalData && { personalData }),
    personalColumns: itemsAt(value, 'personal-columns').items.flatMap(item => {
      const name = wordAt(item);
      return name ? [{ name, at: item.at }] : [];
    }),
  };
}

const UNITS = ['', 'K', 'M', 'G', 'T', 'P'];

/** Bytes of `1.5 GB`; powers of a thousand, or of 1,024 for `GiB`. */
export function bytesOf(text: string | undefined): number | undefined {
  const found = /^(\d{1,15}(?:\.\d{1,6})?) ?([kKMGTP]?)(i?)B$/.exec(text ?? '');
  if (!found) return undefined;
  const [, number, unit, binary] = found;
  const power = UNITS.indexOf(unit.toUpperCase());
  return Number(number) * (binary ? 1024 : 1000) ** power;
}
