import { stringifyEntityRef } from '@backstage/catalog-model';
import { Content } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useParams } from 'react-router-dom';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Failure } from '../CompliancePage/Failure';
import { useView } from '../CompliancePage/useView';
import { Skeleton } from '../Skeleton';
import { Switch } from '../Switch';
import { TeamStanding } from './TeamStanding';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 },
  title: { ...text.title, color: tokensOf(theme).ink },
}));

/** What a team should do this month: where it stands, what moved, its components, and the mends that add most. */
export function TeamPage() {
  const classes = useStyles();
  const t = useWords();
  const { kind = 'group', namespace = 'default', name = '' } = useParams();
  const owner = stringifyEntityRef({ kind, namespace, name });
  const scorecards = useScorecards();
  const [view, setView] = useView();
  const asked = scorecards.value?.find(s => s.id === view.scorecard);
  const info = asked ?? scorecards.value?.[0];
  return (
    <Content>
      <div className={classes.root}>
        <div className={classes.head}>
          <h2 className={classes.title}>
            <EntityRefLink entityRef={owner} hideIcon />
          </h2>
          {info && scorecards.value && (
            <Switch
              label={t('compliance.scorecards')}
              value={info.id}
              options={scorecards.value.map(s => ({
                value: s.id,
                content: s.title,
              }))}
              onChange={scorecard => setView({ ...view, scorecard })}
            />
          )}
        </div>
        {info && (
          <TeamStanding
            owner={owner}
            info={info}
            view={view}
            setView={setView}
          />
        )}
        {!info && scorecards.error && !scorecards.loading && (
          <Failure error={scorecards.error} onRetry={scorecards.reload} />
        )}
        {!info && (scorecards.loading || !scorecards.error) && (
          <Skeleton label={t('compliance.loading')} blocks={[112, 300, 420]} />
        )}
      </div>
    </Content>
  );
}
