import { makeStyles } from '@material-ui/core/styles';
import type {
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import type { PictureTableProps } from './FlowTable';
import { PlaceLink } from './PlaceLink';
import { isLong, tableStyles } from './tableStyles';
import { VerdictCell } from './VerdictCell';

const useStyles = makeStyles(tableStyles);

interface ItemRowProps extends PictureTableProps {
  item: PicturePart | PictureArrow;
  /** What the row is about; the button that selects it. */
  name: string;
  /** The whole of it as a sentence, for those who cannot see the other cells. */
  said?: string;
  bad?: boolean;
  /** The cells between the name and the evidence. */
  children: ReactNode;
}

/** A part or an arrow in its table: to be selected, with its evidence and what is found about it. */
export function ItemRow(props: ItemRowProps) {
  const { item, name, said, bad, children } = props;
  const { entries, selection, titleOf, urlOf } = props;
  const classes = useStyles();
  const chosen = selection.isAbout(item);
  return (
    // The row takes clicks for the mouse's sake; the button in it is what keyboards and screen readers use.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      className={classNames(
        classes.row,
        bad && classes.bad,
        chosen && classes.chosen,
      )}
      onClick={() => selection.selectItem(item)}
    >
      <td className={isLong(name) ? classes.long : undefined}>
        <button
          type="button"
          className={classes.button}
          aria-label={said}
          aria-pressed={chosen}
          onClick={event => {
            event.stopPropagation();
            selection.selectItem(item);
          }}
        >
          {name}
        </button>
      </td>
      {children}
      <td className={classes.narrow}>
        <PlaceLink file={item.file} line={item.line} urlOf={urlOf} short />
      </td>
      <td>
        <VerdictCell item={item} entries={entries} titleOf={titleOf} />
      </td>
    </tr>
  );
}
