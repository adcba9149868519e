import { makeStyles } from '@material-ui/core/styles';
import type { PicturePart } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text } from '../../theme';
import { entriesAbout } from './entriesOf';
import type { PictureTableProps } from './FlowTable';
import { ItemRow } from './ItemRow';
import { tableStyles } from './tableStyles';
import { usePictureWords } from './usePictureWords';

const useStyles = makeStyles(theme => ({
  ...tableStyles(theme),
  title: { ...text.subtitle, padding: '16px 24px 0' },
}));

/** All parts of a picture with what they are and where they stand: what something is found about first, then what is not known. */
export function PartTable(props: PictureTableProps) {
  const { picture, entries } = props;
  const classes = useStyles();
  const t = useWords();
  const words = usePictureWords(picture);
  const rank = (part: PicturePart) =>
    entriesAbout(entries, part)[0]?.number ??
    (part.uncertain === undefined ? Infinity : Number.MAX_SAFE_INTEGER);
  const place = ({ column, row }: PicturePart) =>
    [...picture.columns, column].indexOf(column) * 100 +
    (row === undefined ? 99 : picture.rows.indexOf(row));
  const parts = picture.parts
    .map(part => ({ part, rank: rank(part) }))
    .sort(
      (a, b) =>
        (a.rank === b.rank ? 0 : a.rank - b.rank) ||
        place(a.part) - place(b.part),
    );
  if (!parts.length) return <></>;
  return (
    <>
      <h3 className={classes.title}>{t('picture.table.parts')}</h3>
      <table className={classes.table} aria-label={t('picture.table.parts')}>
        <thead>
          <tr>
            <th scope="col">{t('picture.table.part')}</th>
            <th scope="col">{t('picture.table.kind')}</th>
            <th scope="col">{t('picture.table.layer')}</th>
            <th scope="col">{t('picture.table.tier')}</th>
            <th scope="col" className={classes.narrow}>
              {t('picture.table.evidence')}
            </th>
            <th scope="col">{t('picture.table.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part }) => (
            <ItemRow {...props} key={part.id} item={part} name={part.name}>
              <td>{part.kind}</td>
              <td>{words.column(part.column)}</td>
              <td>{part.row === undefined ? '–' : words.row(part.row)}</td>
            </ItemRow>
          ))}
        </tbody>
      </table>
    </>
  );
}
