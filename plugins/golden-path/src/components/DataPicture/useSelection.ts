import type {
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import { useMemo, useState } from 'react';
import { entriesAbout, type Entry } from './entriesOf';

/** What is selected: an entry of the list, a part or an arrow, or an entry as one of a part or arrow. */
interface Selected {
  entry?: string;
  item?: string;
}

/** One selection for picture, tables, list and panel. */
export interface Selection {
  entry?: Entry;
  /** The part or arrow that was chosen itself. */
  item?: PicturePart | PictureArrow;
  /** Whether a part or arrow is what the selection is about. */
  isAbout(item: PicturePart | PictureArrow): boolean;
  selectEntry(entry: Entry): void;
  /** Selects a part or arrow, and what is found about it; once more, the next of that. */
  selectItem(item: PicturePart | PictureArrow): void;
}

/** Holds the selection; at first it is the first entry. */
export function useSelection(
  entries: Entry[],
  items: Array<PicturePart | PictureArrow>,
): Selection {
  const [selected, setSelected] = useState<Selected>({});
  return useMemo(() => {
    const item = items.find(({ id }) => id === selected.item);
    // What a fresh reading no longer has gives way to the first entry.
    const chosen = entries.find(({ id }) => id === selected.entry);
    const entry = chosen ?? (item ? undefined : entries[0]);
    return {
      ...{ entry, item },
      isAbout: ({ id, findings }) =>
        id === item?.id ||
        (entry?.kind === 'found' && findings.includes(entry.id)),
      selectEntry: ({ id }) => setSelected({ entry: id }),
      selectItem(next) {
        const about = entriesAbout(entries, next);
        const at = about.findIndex(({ id }) => id === entry?.id);
        const again = item?.id === next.id ? at + 1 : Math.max(at, 0);
        const { id } = about[again % about.length] ?? {};
        setSelected({ item: next.id, entry: id });
      },
    };
  }, [entries, items, selected]);
}
