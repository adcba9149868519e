import { makeStyles } from '@material-ui/core/styles';
import type { PicturePart } from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useWords } from '../../hooks/useWords';
import { text } from '../../theme';
import { entriesAbout } from './entriesOf';
import type { PictureTableProps } from './FlowTable';
import { PlaceLink } from './PlaceLink';
import { isLong, tableStyles } from './tableStyles';
import { usePictureWords } from './usePictureWords';
import { VerdictCell } from './VerdictCell';

const useStyles = makeStyles(theme => ({
  ...tableStyles(theme),
  title: { ...text.subtitle, padding: '16px 24px 0' },
}));

/** All parts of a picture with what they are and where they stand: what something is found about first, then what is not known. */
export function PartTable(props: PictureTableProps) {
  const { picture, entries, selection, titleOf, urlOf } = props;
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
          {parts.map(({ part }) => {
            const chosen = selection.isAbout(part);
            return (
              // The row takes clicks for the mouse's sake; the button in it is what keyboards and screen readers use.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <tr
                key={part.id}
                className={classNames(classes.row, chosen && classes.chosen)}
                onClick={() => selection.selectItem(part)}
              >
                <td className={isLong(part.name) ? classes.long : undefined}>
                  <button
                    type="button"
                    className={classes.button}
                    aria-pressed={chosen}
                    onClick={event => {
                      event.stopPropagation();
                      selection.selectItem(part);
                    }}
                  >
                    {part.name}
                  </button>
                </td>
                <td>{part.kind}</td>
                <td>{words.column(part.column)}</td>
                <td>{part.row === undefined ? '–' : words.row(part.row)}</td>
                <td className={classes.narrow}>
                  <PlaceLink
                    file={part.file}
                    line={part.line}
                    urlOf={urlOf}
                    short
                  />
                </td>
                <td>
                  <VerdictCell
                    item={part}
                    entries={entries}
                    titleOf={titleOf}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
