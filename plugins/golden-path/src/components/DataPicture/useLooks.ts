import {
  type Picture,
  type PictureArrow,
  type PicturePart,
  SEVERITY_WEIGHTS,
} from 'backstage-plugin-golden-path-common';
import { useMemo } from 'react';
import { useWords, type Words } from '../../hooks/useWords';
import { plain } from '../Prose';
import type { BoxLook } from './BoxNode';
import { entriesAbout, type Entry, type FoundEntry } from './entriesOf';
import type { Box, Line } from './layout';
import { type PictureWords, usePictureWords } from './usePictureWords';
import type { Selection } from './useSelection';

/** Says how boxes and lines look and what they are called. */
export interface Looks {
  box(box: Box): BoxLook;
  line(line: Line): { label: string; mark?: string; chosen: boolean };
}

interface LooksOptions {
  picture: Picture;
  entries: Entry[];
  selection: Selection;
  titleOf(check: string): string;
}

/** The looks of one picture. */
export function useLooks(options: LooksOptions): Looks {
  const t = useWords();
  const words = usePictureWords(options.picture);
  const { entries, selection, titleOf } = options;
  return useMemo(
    () => ({
      box: box => lookOf(t, words, entries, selection, box),
      line(line) {
        const about = unique(line.arrows, entries);
        const [first] = about;
        const title = first && plain(titleOf(first.check.id));
        const said = saidOf(t, words, line);
        return {
          chosen: line.arrows.some(selection.isAbout),
          label: [said, ...foundWords(t, about, titleOf)].join('; '),
          ...(first && {
            mark: t('picture.badLabel', {
              number: String(first.number),
              title,
            }),
          }),
        };
      },
    }),
    [t, words, entries, selection, titleOf],
  );
}

function lookOf(
  t: Words,
  words: PictureWords,
  entries: Entry[],
  selection: Selection,
  { parts, folded, row }: Box,
): BoxLook {
  const about = unique(parts, entries);
  // What an arrow shows with its label is not marked once more at its ends.
  const own = about.filter(({ arrows }) => arrows.length === 0);
  const count = about.length && t('picture.findings', { count: about.length });
  const uncertain = parts.flatMap(part => part.uncertain ?? []);
  const kinds = [...new Set(parts.map(({ kind }) => kind))].join(', ');
  const [part] = parts;
  const name = folded
    ? t('picture.folded', { count: parts.length })
    : part.name;
  const said = folded
    ? t('picture.open', {
        parts: name,
        place: `${words.column(part.column)}, ${words.row(row)}`,
        kinds,
      })
    : words.part(part);
  const first = own[0] && { number: own[0].number };
  const found = foundIn(about);
  return {
    ...{ name, kind: kinds, more: Math.max(0, own.length - 1), found },
    ...first,
    uncertain: uncertain.length > 0,
    chosen: parts.some(selection.isAbout),
    label: [said, count, ...uncertain].filter(Boolean).join('; '),
  };
}

/** Colour and weight of an outline: a line's colour where a line shows what is found, or where it is critical; heavy where it is severe. */
function foundIn(about: FoundEntry[]): BoxLook['found'] {
  if (!about.length) return undefined;
  const grave = about.some(
    ({ arrows, check }) => arrows.length > 0 || check.severity === 'critical',
  );
  const most = Math.max(
    ...about.map(({ check }) => SEVERITY_WEIGHTS[check.severity]),
  );
  return {
    color: grave ? 'critical' : 'fail',
    weight: most >= SEVERITY_WEIGHTS.high ? 2.4 : 1.6,
  };
}

function saidOf(t: Words, words: PictureWords, { arrows }: Line): string {
  const [arrow] = arrows;
  const { said } = words.arrow(arrow);
  return arrows.length === 1
    ? said
    : `${said}, ${t('picture.more', { extra: String(arrows.length - 1) })}`;
}

function foundWords(
  t: Words,
  about: FoundEntry[],
  titleOf: (check: string) => string,
): string[] {
  return about.map(({ number, check }) =>
    t('picture.findingName', {
      number: String(number),
      title: plain(titleOf(check.id)),
    }),
  );
}

/** What is found about any of these, each once, in the order of the list. */
function unique(
  items: Array<PicturePart | PictureArrow>,
  entries: Entry[],
): FoundEntry[] {
  const about = new Set(items.flatMap(item => entriesAbout(entries, item)));
  return [...about].sort((a, b) => a.number - b.number);
}
