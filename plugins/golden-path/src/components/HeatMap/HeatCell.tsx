import classNames from 'classnames';
import { memo } from 'react';
import { useWords, type Words } from '../../hooks/useWords';
import type { Cell } from './cells';
import { decidedOf } from './cells';
import { useHeatStyles } from './heatStyles';

interface HeatCellProps {
  cell: Cell;
  team: string;
  practice: string;
  place: string;
  active: boolean;
  onActivate(): void;
  /** Absent where nothing lies behind it. */
  onOpen?: () => void;
}

function OneCell(props: HeatCellProps) {
  const { cell, team, practice, place, active, onActivate, onOpen } = props;
  const classes = useHeatStyles();
  const t = useWords();
  return (
    <td
      role="gridcell"
      data-place={place}
      tabIndex={active ? 0 : -1}
      aria-label={cellName(t, cell, team, practice)}
      className={classNames(
        classes.cell,
        cell.kind === 'unread' && classes.unread,
        cell.kind === 'not-applicable' && classes.nothing,
        cell.kind === 'share' && classes[`step${cell.step}` as 'step0'],
        cell.kind === 'share' && cell.tally.critical > 0 && classes.critical,
        onOpen && classes.opens,
      )}
      onFocus={onActivate}
      onMouseEnter={onActivate}
      onClick={onOpen}
      onKeyDown={event => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onOpen?.();
      }}
    >
      {cell.kind === 'share' && cell.percent}
      {cell.kind === 'unread' && <b className={classes.unreadMark}>?</b>}
      {cell.kind === 'not-applicable' && '·'}
    </td>
  );
}

/** One share: a number on a shade, named in words. */
export const HeatCell = memo(
  OneCell,
  (a, b) =>
    a.cell === b.cell &&
    a.active === b.active &&
    a.place === b.place &&
    a.team === b.team &&
    a.practice === b.practice,
);

/** What a cell says, in words. */
export function cellName(
  t: Words,
  cell: Cell,
  team: string,
  practice: string,
): string {
  if (cell.kind === 'not-applicable') {
    return t('heat.cell.nothing', { team, practice });
  }
  const { tally } = cell;
  if (cell.kind === 'unread') {
    return t('heat.cell.unread', { team, practice, count: tally.open });
  }
  const said = t('heat.cell.share', {
    team,
    practice,
    percent: String(cell.percent),
    passed: String(tally.passed),
    total: String(decidedOf(tally)),
  });
  return tally.critical
    ? `${said}, ${t('heat.cell.critical', { count: tally.critical })}`
    : said;
}
