import { makeStyles } from '@material-ui/core/styles';
import type { HistoryPoint } from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      ...text.note,
      '& th, & td': {
        textAlign: 'right',
        padding: '4px 8px',
        borderBottom: `1px solid ${t.lineSoft}`,
        fontWeight: 400,
      },
      '& thead th': { color: t.ink3 },
      '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    },
  };
});

/** The days on which something changed, the latest first. */
export function HistoryTable({ points }: { points: HistoryPoint[] }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  return (
    <table className={classes.table} aria-label={t('tab.history.title')}>
      <thead>
        <tr>
          <th scope="col">{t('tab.history.date')}</th>
          <th scope="col">{t('tab.history.score')}</th>
          <th scope="col">{t('tab.history.grade')}</th>
          <th scope="col">{t('tab.history.coverage')}</th>
          <th scope="col">{t('tab.history.version')}</th>
        </tr>
      </thead>
      <tbody>
        {[...points].reverse().map(point => (
          <tr key={point.date}>
            <th scope="row">{format.day(point.date)}</th>
            <td>
              {point.score === undefined ? '–' : format.score(point.score)}
            </td>
            <td>{point.grade ?? '–'}</td>
            <td>{format.share(point.coverage)}</td>
            <td>{point.version}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
