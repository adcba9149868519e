import { useVirtualizer } from '@tanstack/react-virtual';
import type {
  Rollup,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useMemo, useRef, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { practiceTitle } from '../../lib/practices';
import { treeRows } from '../CompliancePage/tree';
import { Panel } from '../Panel';
import { plain } from '../Prose';
import { byWorkLeft, cellOf, sortedBy } from './cells';
import { cellName } from './HeatCell';
import { HeatRow } from './HeatRow';
import { useHeatStyles } from './heatStyles';
import { Legend } from './Legend';
import { useGrid } from './useGrid';

const ROW_HEIGHT = 30;
/** From how many rows on only those in sight are drawn. */
const MANY = 60;

interface HeatMapProps {
  rollup: Rollup;
  info: ScorecardInfo;
  busy?: boolean;
  /** The practice that rows are sorted by; the tree's own order without one. */
  sortedByPractice?: string;
  onSort(practice?: string): void;
  /** Shows the components behind a cell: those of a group, or all, that fail a practice. */
  onOpen(group: string | undefined, practice: string): void;
}

/** Share of components that pass each practice, by team through the group tree; summed by the server. */
export function HeatMap(props: HeatMapProps) {
  const { rollup, info, busy, sortedByPractice, onSort, onOpen } = props;
  const classes = useHeatStyles();
  const t = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [touched, setTouched] = useState(false);

  const columns = useMemo(
    () =>
      byWorkLeft(rollup.all).map(id => ({
        id,
        title: plain(practiceTitle(info, id)),
      })),
    [rollup, info],
  );
  const rows = useMemo(() => {
    const sorted = sortedByPractice
      ? sortedBy(rollup.rows, sortedByPractice)
      : rollup.rows;
    const organisation = {
      key: 'all',
      row: rollup.all,
      depth: -1,
      parent: false,
      title: t('compliance.teams.organisation'),
    };
    const teams = treeRows(sorted, folded).map(one => ({
      ...one,
      title: one.row.key ? one.row.title : t('compliance.teams.unowned'),
    }));
    return [organisation, ...teams];
  }, [rollup, sortedByPractice, folded, t]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: rows.length > MANY,
  });
  const grid = useGrid(rows.length, columns.length, root, row => {
    if (rows.length > MANY) virtualizer.scrollToIndex(row);
  });
  const inSight = virtualizer.getVirtualItems();
  const drawn =
    rows.length > MANY
      ? inSight.map(item => item.index)
      : rows.map((_, index) => index);
  const above = rows.length > MANY ? inSight[0]?.start ?? 0 : 0;
  const under =
    rows.length > MANY
      ? virtualizer.getTotalSize() - (inSight[inSight.length - 1]?.end ?? 0)
      : 0;

  const fold = (key: string) =>
    setFolded(before => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const at = rows[grid.active.row];
  const column = columns[grid.active.column - 1];
  const tip =
    touched && at && column
      ? cellName(t, cellOf(at.row, column.id), at.title, column.title)
      : undefined;

  return (
    <Panel
      title={t('heat.title')}
      aside={t('heat.order')}
      note={t('heat.keys')}
      busy={busy}
    >
      <div ref={root} className={classes.scroll}>
        <table
          role="grid"
          onKeyDown={grid.onKeyDown}
          aria-label={t('heat.title')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 3}
          className={classes.grid}
        >
          <thead>
            <tr role="row" aria-rowindex={1}>
              <th
                scope="col"
                className={classNames(classes.head, classes.corner)}
              >
                {t('compliance.teams.team')}
              </th>
              <th scope="col" className={classes.head}>
                {t('heat.count')}
              </th>
              {columns.map(({ id, title }) => (
                <th
                  key={id}
                  scope="col"
                  className={classNames(classes.head, classes.turned)}
                  aria-sort={sortedByPractice === id ? 'ascending' : 'none'}
                >
                  <button
                    type="button"
                    className={classNames(
                      classes.slanted,
                      sortedByPractice === id && classes.sorted,
                    )}
                    title={t('heat.sort', { practice: title })}
                    onClick={() =>
                      onSort(sortedByPractice === id ? undefined : id)
                    }
                  >
                    {title}
                  </button>
                </th>
              ))}
              <th
                scope="col"
                className={classNames(classes.head, classes.grades)}
              >
                {t('compliance.teams.grades')}
              </th>
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {drawn.map(index => {
              const { key, row, depth, parent, title } = rows[index];
              return (
                <HeatRow
                  key={key}
                  row={row}
                  title={title}
                  depth={depth + 1}
                  columns={columns}
                  index={index}
                  active={
                    grid.active.row === index ? grid.active.column : undefined
                  }
                  folded={parent ? folded.has(key) : undefined}
                  onFold={parent ? () => fold(key) : undefined}
                  onActivate={column_ => {
                    setTouched(true);
                    grid.activate({ row: index, column: column_ });
                  }}
                  onOpen={practice => onOpen(row.key, practice)}
                />
              );
            })}
            {under > 0 && <tr aria-hidden="true" style={{ height: under }} />}
          </tbody>
        </table>
      </div>
      <Legend tip={tip} />
    </Panel>
  );
}
