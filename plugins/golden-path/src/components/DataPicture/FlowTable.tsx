import { makeStyles } from '@material-ui/core/styles';
import type {
  Picture,
  PictureArrow,
} from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text } from '../../theme';
import { entriesAbout, type Entry } from './entriesOf';
import { ItemRow } from './ItemRow';
import { isLong, tableStyles } from './tableStyles';
import { usePictureWords } from './usePictureWords';
import type { Selection } from './useSelection';

const useStyles = makeStyles(theme => ({
  ...tableStyles(theme),
  title: { ...text.subtitle, padding: '8px 24px 0' },
}));

/** What the tables of a picture are given. */
export interface PictureTableProps {
  picture: Picture;
  entries: Entry[];
  selection: Selection;
  titleOf(check: string): string;
  urlOf?: (file: string, line: number) => string | undefined;
}

const KINDS: Array<PictureArrow['kind']> = ['data', 'starts', 'describes'];

/** All arrows of a picture as sentences: those with a finding first, then where data flows. */
export function FlowTable(props: PictureTableProps) {
  const { picture, entries } = props;
  const classes = useStyles();
  const t = useWords();
  const words = usePictureWords(picture);
  const rows = new Map(picture.parts.map(({ id, row }) => [id, row]));
  const numberOf = (arrow: PictureArrow) =>
    entriesAbout(entries, arrow)[0]?.number ?? Infinity;
  const arrows = picture.arrows
    .map((arrow, index) => ({ arrow, index, number: numberOf(arrow) }))
    .sort(
      (a, b) =>
        (a.number === b.number ? 0 : a.number - b.number) ||
        KINDS.indexOf(a.arrow.kind) - KINDS.indexOf(b.arrow.kind) ||
        a.index - b.index,
    );
  if (!arrows.length) return <></>;
  return (
    <>
      <h3 className={classes.title}>{t('picture.table.flows')}</h3>
      <table className={classes.table} aria-label={t('picture.table.flows')}>
        <thead>
          <tr>
            <th scope="col">{t('picture.table.who')}</th>
            <th scope="col">{t('picture.table.does')}</th>
            <th scope="col">{t('picture.table.what')}</th>
            <th scope="col">{t('picture.table.tier')}</th>
            <th scope="col" className={classes.narrow}>
              {t('picture.table.evidence')}
            </th>
            <th scope="col">{t('picture.table.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {arrows.map(({ arrow, number }) => {
            const { who, verb, what, said } = words.arrow(arrow);
            // The tier is that of what is read or written.
            const store = arrow.verb === 'reads' ? arrow.from : arrow.to;
            const tier = rows.get(store);
            return (
              <ItemRow
                {...props}
                key={arrow.id}
                item={arrow}
                name={who}
                said={said}
                bad={number < Infinity}
              >
                <td>{verb}</td>
                <td className={isLong(what) ? classes.long : undefined}>
                  {what}
                </td>
                <td>{tier === undefined ? '–' : words.row(tier)}</td>
              </ItemRow>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
