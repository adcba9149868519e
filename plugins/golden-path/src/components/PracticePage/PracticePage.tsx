import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useParams } from 'react-router-dom';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Failure } from '../CompliancePage/Failure';
import { Message } from '../Message';
import { Panel } from '../Panel';
import { Prose } from '../Prose';
import { Skeleton } from '../Skeleton';
import { HowChecked } from './HowChecked';
import { PracticeStanding } from './PracticeStanding';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
  },
  why: { padding: '8px 24px 20px', margin: 0 },
  title: { ...text.title, color: tokensOf(theme).ink },
  empty: { display: 'flex', minHeight: 240 },
}));

/** One practice: why, how it is checked and mended, where the organisation stands, and who fails it. */
export function PracticePage() {
  const classes = useStyles();
  const t = useWords();
  const { scorecard, practice: id } = useParams();
  const scorecards = useScorecards();
  const info = scorecards.value?.find(one => one.id === scorecard);
  const practice = info?.practices.find(one => one.id === id);
  return (
    <Content>
      <div className={classes.root}>
        {scorecards.error && !scorecards.loading && (
          <Failure error={scorecards.error} onRetry={scorecards.reload} />
        )}
        {scorecards.loading && !scorecards.value && (
          <Skeleton label={t('practice.loading')} blocks={[120, 240, 420]} />
        )}
        {scorecards.value && !practice && (
          <Panel label={t('practice.unknown')} className={classes.empty}>
            <Message icon="search" title={t('practice.unknown')}>
              {t('practice.unknownText')}
            </Message>
          </Panel>
        )}
        {info && practice && (
          <>
            <h2 className={classes.title}>
              <Prose>{practice.title}</Prose>
            </h2>
            <Panel title={t('practice.why')}>
              <p className={classes.why}>
                <Prose>{practice.summary}</Prose>
              </p>
            </Panel>
            <HowChecked
              checks={info.checks.filter(c => c.practice === practice.id)}
            />
            <PracticeStanding info={info} practice={practice.id} />
          </>
        )}
      </div>
    </Content>
  );
}
