import { added, addsEntries } from './evaluate/added';
import type { Evaluator } from './evaluate/Evaluator';
import { entriesOf, nodeAt, textOf, type Entry, type Node } from './template';

const DEEPEST = 10;

/** What a template declares: its resources, with those that loops and included snippets add. */
export interface Resources {
  entries: Map<string, Entry>;
  /** Loops and macros that add what is not known. */
  unknown: Array<[string, Entry]>;
}

/** Finds the resources of a template. */
export function resourcesOf(root: Node, evaluator: Evaluator): Resources {
  const found: Resources = { entries: new Map(), unknown: [] };
  collect(entriesOf(nodeAt(root, 'Resources')), evaluator, found, 0);
  return found;
}

function collect(
  entries: Iterable<[string, Entry]>,
  evaluator: Evaluator,
  found: Resources,
  depth: number,
): void {
  for (const [id, entry] of entries) {
    if (!addsEntries(id)) {
      if (textOf(entry.value, 'Type') !== undefined)
        found.entries.set(id, entry);
      continue;
    }
    const more =
      depth < DEEPEST ? added(id, entry.value, evaluator) : undefined;
    if (more) collect(more, evaluator, found, depth + 1);
    else found.unknown.push([id, entry]);
  }
}
