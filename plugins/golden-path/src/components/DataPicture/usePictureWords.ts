import type {
  Picture,
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { columnTitle, rowTitle } from '../../lib/pictureTitles';

/** Says what is drawn. */
export interface PictureWords {
  column(id: string): string;
  row(id: string | undefined): string;
  /** Who does what to what: "ds-notebook reads orders-raw". */
  arrow(arrow: PictureArrow): {
    who: string;
    verb: string;
    what: string;
    said: string;
  };
  /** Name, kind, layer and tier. */
  part(part: PicturePart): string;
}

/** The words for one picture. */
export function usePictureWords({ parts }: Picture): PictureWords {
  const t = useWords();
  return useMemo(() => {
    const names = new Map(parts.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? id;
    const column = (id: string) => columnTitle(t, id);
    const row = (id: string | undefined) =>
      id === undefined ? t('picture.unknownRow') : rowTitle(t, id);
    return {
      ...{ column, row },
      arrow({ from, to, verb }) {
        // Data flows to who reads it.
        const [who, what] = verb === 'reads' ? [to, from] : [from, to];
        const words = {
          who: nameOf(who),
          verb: t(`picture.verb.${verb}`),
          what: nameOf(what),
        };
        return { ...words, said: t('picture.does', words) };
      },
      part: part =>
        [part.name, part.kind, column(part.column), part.row && row(part.row)]
          .filter(Boolean)
          .join(', '),
    };
  }, [parts, t]);
}
