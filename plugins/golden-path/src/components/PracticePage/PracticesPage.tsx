import { Content, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useScorecards } from '../../hooks/useScorecards';
import { usePracticePath } from '../../hooks/usePaths';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Failure } from '../CompliancePage/Failure';
import { Panel } from '../Panel';
import { Prose } from '../Prose';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: 16 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: '8px 24px 16px',
    '& li': { padding: '8px 0' },
    '& a': { color: tokensOf(theme).accent, fontWeight: 700 },
  },
  note: { display: 'block', color: tokensOf(theme).ink2, ...text.small },
}));

/** All practices of all scorecards. */
export function PracticesPage() {
  const classes = useStyles();
  const t = useWords();
  const scorecards = useScorecards();
  const path = usePracticePath();
  return (
    <Content>
      <div className={classes.root}>
        {scorecards.error && !scorecards.loading && (
          <Failure error={scorecards.error} onRetry={scorecards.reload} />
        )}
        {scorecards.loading && !scorecards.value && (
          <Skeleton label={t('practice.loading')} blocks={[420]} />
        )}
        {scorecards.value?.map(({ id, title, practices }) => (
          <Panel key={id} title={title}>
            <ul className={classes.list}>
              {practices.map(practice => (
                <li key={practice.id}>
                  <Link to={path(id, practice.id) ?? ''}>
                    <Prose>{practice.title}</Prose>
                  </Link>
                  <span className={classes.note}>
                    <Prose>{practice.summary}</Prose>
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </Content>
  );
}
