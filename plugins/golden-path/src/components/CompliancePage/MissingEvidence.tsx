import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckList,
  Rollup,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { Resource } from '../../hooks/useResource';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { checkTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { Panel } from '../Panel';
import { Prose } from '../Prose';
import { TextButton } from '../TextButton';
import { useTableStyles } from './tableStyles';

const MOST = 5;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
    alignItems: 'start',
    paddingBottom: 8,
  },
  none: {
    ...text.small,
    color: tokensOf(theme).ink2,
    padding: '8px 24px 16px',
    margin: 0,
  },
  check: { display: 'flex', alignItems: 'center', gap: 8 },
}));

interface MissingEvidenceProps {
  rollup: Rollup;
  checks: Resource<CheckList>;
  info: ScorecardInfo;
  /** Shows the components of a team that have no grade. */
  onOpen(group: string): void;
}

/** Where evidence is missing: whose components have no grade, and which checks could not be decided. */
export function MissingEvidence(props: MissingEvidenceProps) {
  const { rollup, checks, info, onOpen } = props;
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const teams = rollup.rows
    .filter(row => row.grades.none > 0 && row.direct > 0)
    .sort((a, b) => b.grades.none - a.grades.none)
    .slice(0, MOST);
  const open = (checks.value?.items ?? [])
    .filter(item => item.open > 0)
    .sort((a, b) => b.open - a.open)
    .slice(0, MOST);
  const nothing = !teams.length && !open.length && !checks.loading;
  return (
    <Panel
      title={t('compliance.missing.title')}
      note={t('compliance.missing.note')}
      busy={checks.loading}
    >
      {nothing && (
        <p className={classes.none}>{t('compliance.missing.none')}</p>
      )}
      <div className={classes.root}>
        {teams.length > 0 && (
          <table
            className={table.table}
            aria-label={t('compliance.missing.byTeam')}
          >
            <thead>
              <tr>
                <th scope="col">{t('compliance.missing.team')}</th>
                <th scope="col" className={table.number}>
                  {t('compliance.missing.components')}
                </th>
              </tr>
            </thead>
            <tbody>
              {teams.map(({ key, title, grades }) => (
                <tr key={key ?? ''}>
                  <th scope="row">
                    {key ? (
                      <TextButton
                        title={t('compliance.missing.show', { title })}
                        onClick={() => onOpen(key)}
                      >
                        {title}
                      </TextButton>
                    ) : (
                      t('compliance.teams.unowned')
                    )}
                  </th>
                  <td className={table.number}>{format.count(grades.none)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {open.length > 0 && (
          <table
            className={table.table}
            aria-label={t('compliance.missing.byCheck')}
          >
            <thead>
              <tr>
                <th scope="col">{t('compliance.missing.check')}</th>
                <th scope="col" className={table.number}>
                  {t('compliance.missing.components')}
                </th>
              </tr>
            </thead>
            <tbody>
              {open.map(item => (
                <tr key={item.check}>
                  <th scope="row">
                    <span className={classes.check}>
                      <OutcomeIcon outcome="no-evidence" size={16} />
                      <span>
                        <Prose>{checkTitle(info, item.check)}</Prose>
                      </span>
                    </span>
                  </th>
                  <td className={table.number}>{format.count(item.open)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  );
}
