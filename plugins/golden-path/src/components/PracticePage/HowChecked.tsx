import { makeStyles } from '@material-ui/core/styles';
import type { CheckMetadata } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { Panel } from '../Panel';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';

const useStyles = makeStyles(theme => ({
  words: { '&&': { whiteSpace: 'normal' }, verticalAlign: 'top' },
  id: {
    display: 'block',
    fontFamily: mono,
    color: tokensOf(theme).ink3,
    ...text.note,
  },
}));

/** The checks of a practice: what each looks for, why it matters, and how to mend what it finds. */
export function HowChecked({ checks }: { checks: CheckMetadata[] }) {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  return (
    <Panel title={t('practice.checks')} note={t('practice.checksNote')}>
      <div className={table.scroll}>
        <table className={table.table} aria-label={t('practice.checks')}>
          <thead>
            <tr>
              <th scope="col">{t('practice.check')}</th>
              <th scope="col">{t('practice.severity')}</th>
              <th scope="col">{t('practice.matters')}</th>
              <th scope="col">{t('practice.mend')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(check => (
              <tr key={check.id}>
                <th scope="row" className={classes.words}>
                  <b>
                    <Prose>{check.title}</Prose>
                  </b>
                  <span className={classes.id}>{check.id}</span>
                </th>
                <td className={classes.words}>
                  <SeverityBars severity={check.severity} />
                </td>
                <td className={classes.words}>
                  <Prose>{check.rationale}</Prose>
                </td>
                <td className={classes.words}>
                  <Prose>{check.remedy}</Prose>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
