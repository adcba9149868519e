import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { useEntityScorecards } from '../../hooks/useEntityScorecards';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { LoadFailure } from '../LoadFailure';
import { NoAssessment } from '../NoAssessment';
import { Panel } from '../Panel';
import { Skeleton } from '../Skeleton';
import { Assessed } from './Assessed';
import { PlainFrame } from './PlainFrame';
import { TopLine } from './TopLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
  },
  failure: { padding: '48px 0' },
}));

/** The scorecard tab: why the entity stands where it stands, and what to do first. */
export function EntityScorecardTab() {
  const classes = useStyles();
  const t = useWords();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const standing = useEntityScorecards(entityRef);
  const scorecards = useScorecards();
  const [query, setQuery] = useSearchParams();

  const error = standing.error ?? scorecards.error;
  if (!standing.value || !scorecards.value) {
    if (!error || standing.loading || scorecards.loading) {
      return (
        <Skeleton label={t('common.state.loading')} blocks={[248, 280, 420]} />
      );
    }
    const retry = () => {
      standing.reload();
      scorecards.reload();
    };
    return (
      <Panel className={classes.failure} label={t('tab.standing')}>
        <LoadFailure error={error} onRetry={retry} />
      </Panel>
    );
  }

  const all = standing.value.scorecards;
  const asked = query.get('scorecard');
  // Unless asked for, one that has nothing to say does not stand before one that has.
  const shown =
    all.find(s => s.scorecard === asked) ??
    all.find(s => s.state !== 'nothing-here') ??
    all[0];
  const info = scorecards.value.find(s => s.id === shown?.scorecard);
  const choose = (scorecard: string) =>
    setQuery({ scorecard }, { replace: true });

  if (!shown) return <></>;
  return (
    <div className={classes.root}>
      <TopLine
        standing={standing}
        scorecards={scorecards.value}
        shown={shown}
        onChoose={choose}
      />
      {shown.state === 'assessed' && shown.assessment ? (
        <Assessed
          // Another scorecard starts with its own rows closed.
          key={shown.scorecard}
          entityRef={entityRef}
          entity={shown}
          assessment={shown.assessment}
          info={info}
        />
      ) : (
        <NoAssessment
          entity={shown}
          info={info}
          scorecard={shown.scorecard}
          title={info?.title ?? shown.scorecard}
          frame={PlainFrame}
        />
      )}
    </div>
  );
}
