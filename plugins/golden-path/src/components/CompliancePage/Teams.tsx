import { makeStyles } from '@material-ui/core/styles';
import type { Rollup } from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Panel } from '../Panel';
import { TeamRow } from './TeamRow';
import { treeRows } from './tree';
import { useTableStyles } from './tableStyles';

const useStyles = makeStyles(theme => ({
  without: {
    ...text.note,
    color: tokensOf(theme).ink3,
    margin: 0,
    padding: '12px 24px 16px',
    borderTop: `1px solid ${tokensOf(theme).line}`,
  },
}));

interface TeamsProps {
  rollup: Rollup;
  /** Refs of the owners that the list below is filtered by. */
  selected: string[];
  busy: boolean;
  onSelect(owners: string[]): void;
}

/** Scores by team through the group tree, summed by the server. A row filters the list below. */
export function Teams({ rollup, selected, busy, onSelect }: TeamsProps) {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = (key: string) =>
    setFolded(before => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  return (
    <Panel
      title={t('compliance.teams.title')}
      note={t('compliance.teams.note')}
      busy={busy}
    >
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('compliance.teams.team')}</th>
              <th scope="col" className={table.number}>
                {t('compliance.teams.count')}
              </th>
              <th scope="col">{t('compliance.teams.grades')}</th>
              <th scope="col" className={table.number}>
                {t('compliance.teams.critical')}
              </th>
              <th scope="col" className={table.number}>
                {t('compliance.teams.coverage')}
              </th>
              <th scope="col">{t('compliance.teams.lowest')}</th>
            </tr>
          </thead>
          <tbody>
            <TeamRow
              row={rollup.all}
              title={t('compliance.teams.organisation')}
              depth={0}
              heading
              selected={false}
              onSelect={selected.length ? () => onSelect([]) : undefined}
            />
            {treeRows(rollup.rows, folded).map(
              ({ key, row, depth, parent }) => {
                const { key: group } = row;
                const isSelected =
                  group !== undefined && selected.includes(group);
                return (
                  <TeamRow
                    key={key}
                    row={row}
                    title={
                      group === undefined
                        ? t('compliance.teams.unowned')
                        : row.title
                    }
                    depth={depth + 1}
                    folded={parent ? folded.has(key) : undefined}
                    onFold={() => fold(key)}
                    selected={isSelected}
                    onSelect={
                      group === undefined
                        ? undefined
                        : () => onSelect(isSelected ? [] : [group])
                    }
                  />
                );
              },
            )}
          </tbody>
        </table>
      </div>
      {rollup.withoutScorecard > 0 && (
        <p className={classes.without}>
          {t('compliance.teams.without', { count: rollup.withoutScorecard })}
        </p>
      )}
    </Panel>
  );
}
