import { Link } from '@backstage/core-components';
import type { RollupRow } from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useMemo } from 'react';
import { useTeamPath } from '../../hooks/usePaths';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { GradeBar } from '../GradeBar';
import { cellOf } from './cells';
import { FoldButton } from './FoldButton';
import { HeatCell } from './HeatCell';
import { useHeatStyles } from './heatStyles';

/** A column: a practice with its title, without marks of code. */
export interface Column {
  id: string;
  title: string;
}

interface HeatRowProps {
  row: RollupRow;
  title: string;
  depth: number;
  columns: Column[];
  /** Its place in the grid. */
  index: number;
  /** The column that is active in this row. */
  active?: number;
  folded?: boolean;
  onFold?(): void;
  onActivate(column: number): void;
  onOpen(practice: string): void;
}

/** One team: its name, how many components, a cell for each practice, and how its grades are spread. */
export function HeatRow(props: HeatRowProps) {
  const { row, title, depth, columns, index, active, folded } = props;
  const classes = useHeatStyles();
  const t = useWords();
  const format = useFormat();
  const teamPath = useTeamPath();
  const cells = useMemo(
    () => columns.map(({ id }) => cellOf(row, id)),
    [row, columns],
  );
  const link = row.key && teamPath(row.key);
  return (
    <tr
      aria-rowindex={index + 2}
      className={depth === 0 || props.onFold ? classes.parent : undefined}
    >
      <th
        scope="row"
        role="rowheader"
        data-place={`${index}:0`}
        tabIndex={active === 0 ? 0 : -1}
        className={classNames(classes.team)}
        onFocus={event =>
          event.target === event.currentTarget && props.onActivate(0)
        }
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget)
            return;
          props.onFold?.();
        }}
      >
        <span
          className={classes.teamLine}
          style={{ paddingLeft: Math.max(0, depth - 1) * 20 }}
        >
          {props.onFold && (
            <FoldButton
              folded={folded ?? false}
              name={t(folded ? 'heat.unfold' : 'heat.fold', { title })}
              onFold={props.onFold}
            />
          )}
          {link ? (
            <Link to={link} tabIndex={-1}>
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
      </th>
      <td className={classes.total}>{format.count(row.total)}</td>
      {columns.map(({ id, title: practice }, n) => (
        <HeatCell
          key={id}
          cell={cells[n]}
          team={title}
          practice={practice}
          place={`${index}:${n + 1}`}
          active={active === n + 1}
          onActivate={() => props.onActivate(n + 1)}
          onOpen={
            cells[n].kind === 'not-applicable' || (!row.key && depth > 0)
              ? undefined
              : () => props.onOpen(id)
          }
        />
      ))}
      <td className={classes.grades}>
        <GradeBar counts={row.grades} />
      </td>
    </tr>
  );
}
