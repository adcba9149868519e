import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { Failure } from './Failure';
import { Overview } from './Overview';
import { Skeleton } from '../Skeleton';
import { useView } from './useView';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
  },
}));

/** The compliance page without its header. */
export function ComplianceContent() {
  const classes = useStyles();
  const t = useWords();
  const scorecards = useScorecards();
  const [view, setView] = useView();

  const asked = scorecards.value?.find(s => s.id === view.scorecard);
  const info = asked ?? scorecards.value?.[0];
  return (
    <Content>
      <div className={classes.root}>
        {info && scorecards.value && (
          <Overview
            info={info}
            scorecards={scorecards.value}
            view={view}
            setView={setView}
          />
        )}
        {!info && scorecards.error && !scorecards.loading && (
          <Failure error={scorecards.error} onRetry={scorecards.reload} />
        )}
        {!info && (scorecards.loading || !scorecards.error) && (
          <Skeleton
            label={t('compliance.loading')}
            blocks={[40, 112, 420, 420]}
          />
        )}
      </div>
    </Content>
  );
}
