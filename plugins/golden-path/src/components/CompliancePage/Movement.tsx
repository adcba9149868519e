import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { GradeTrend } from '../GradeTrend';
import { Failure } from './Failure';
import type { MovementResources } from './useMovement';
import { Week } from './Week';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: 16,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** Where the figures go, and what moved this week. */
export function Movement(props: Pick<MovementResources, 'trend' | 'moves'>) {
  const { trend, moves } = props;
  const classes = useStyles();
  const t = useWords();
  return (
    <div className={classes.root}>
      {trend.value && <GradeTrend trend={trend.value} busy={trend.loading} />}
      {!trend.value && trend.error && !trend.loading && (
        <Failure
          title={t('trend.failed')}
          error={trend.error}
          onRetry={trend.reload}
        />
      )}
      {moves.value && <Week moves={moves.value} busy={moves.loading} />}
      {!moves.value && moves.error && !moves.loading && (
        <Failure
          title={t('week.failed')}
          error={moves.error}
          onRetry={moves.reload}
        />
      )}
    </div>
  );
}
