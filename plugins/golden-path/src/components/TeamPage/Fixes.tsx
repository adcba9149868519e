import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckList,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { Resource } from '../../hooks/useResource';
import { useFormat } from '../../hooks/useFormat';
import { usePracticePath } from '../../hooks/usePaths';
import { useWords } from '../../hooks/useWords';
import { checkTitle, practiceTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Failure } from '../CompliancePage/Failure';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { Panel } from '../Panel';
import { Prose } from '../Prose';

const MOST = 5;

const useStyles = makeStyles(theme => ({
  what: { '&&': { whiteSpace: 'normal' } },
  note: { display: 'block', ...text.note, color: tokensOf(theme).ink3 },
  none: {
    ...text.small,
    color: tokensOf(theme).ink2,
    margin: 0,
    padding: '16px 24px',
  },
}));

interface FixesProps {
  checks: Resource<CheckList>;
  info: ScorecardInfo;
}

/** The five mends that would add most points, summed by the server over the components of a team. */
export function Fixes({ checks, info }: FixesProps) {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const practicePath = usePracticePath();
  if (!checks.value && checks.error && !checks.loading) {
    return (
      <Failure
        title={t('team.fixes.failed')}
        error={checks.error}
        onRetry={checks.reload}
      />
    );
  }
  const fixes = (checks.value?.items ?? [])
    .filter(item => item.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST);
  return (
    <Panel
      title={t('team.fixes.title')}
      note={t('team.fixes.note')}
      busy={checks.loading}
    >
      {checks.value && fixes.length === 0 && (
        <p className={classes.none}>{t('team.fixes.none')}</p>
      )}
      {fixes.length > 0 && (
        <table className={table.table} aria-label={t('team.fixes.title')}>
          <thead>
            <tr>
              <th scope="col">{t('team.fixes.what')}</th>
              <th scope="col" className={table.number}>
                {t('team.fixes.failing')}
              </th>
              <th scope="col" className={table.number}>
                {t('team.fixes.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {fixes.map(({ check, practice, failed, points }) => {
              const path = practicePath(info.id, practice);
              const title = <Prose>{practiceTitle(info, practice)}</Prose>;
              return (
                <tr key={check}>
                  <th scope="row" className={classes.what}>
                    <b>
                      <Prose>{checkTitle(info, check)}</Prose>
                    </b>
                    <span className={classes.note}>
                      {path ? <Link to={path}>{title}</Link> : title}
                    </span>
                  </th>
                  <td className={table.number}>{format.count(failed)}</td>
                  <td className={table.number}>
                    <b>{format.signed(points)}</b>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
