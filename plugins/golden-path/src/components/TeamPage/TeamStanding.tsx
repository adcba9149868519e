import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { EntityList } from '../CompliancePage/EntityList';
import { Failure } from '../CompliancePage/Failure';
import { Figures } from '../CompliancePage/Figures';
import {
  cleared,
  filterOf,
  isFiltered,
  type View,
} from '../CompliancePage/filter';
import { Movement } from '../CompliancePage/Movement';
import { useEntityPages } from '../CompliancePage/useEntityPages';
import { useMovement } from '../CompliancePage/useMovement';
import { useRollups } from '../CompliancePage/useRollups';
import { Message } from '../Message';
import { Panel } from '../Panel';
import { Skeleton } from '../Skeleton';
import { Fixes } from './Fixes';
import { TeamWaivers } from './TeamWaivers';

const useStyles = makeStyles(theme => ({
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: 16,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  empty: { display: 'flex', minHeight: 240 },
}));

interface TeamStandingProps {
  /** Ref of the group or user. */
  owner: string;
  info: ScorecardInfo;
  view: View;
  setView(view: View): void;
}

/** A team under one scorecard. */
export function TeamStanding(props: TeamStandingProps) {
  const { owner, info, view, setView } = props;
  const classes = useStyles();
  const t = useWords();
  const filter = { ...filterOf(view, info.id), owner: [owner] };
  const rollups = useRollups(filter);
  const movement = useMovement(filter);
  const pages = useEntityPages(filter, view.sort, view.order);
  const shown = rollups.value?.shown;
  if (shown && shown.all.total === 0 && !isFiltered(view)) {
    return (
      <Panel label={t('team.emptyTitle')} className={classes.empty}>
        <Message icon="dash" title={t('team.emptyTitle')}>
          {t('team.empty', { scorecard: info.title })}
        </Message>
      </Panel>
    );
  }
  return (
    <>
      {shown && (
        <Figures
          rollup={shown}
          trend={movement.trend.value}
          busy={rollups.loading}
        />
      )}
      {!shown && rollups.error && !rollups.loading && (
        <Failure error={rollups.error} onRetry={rollups.reload} />
      )}
      {!shown && rollups.loading && (
        <Skeleton label={t('compliance.loading')} blocks={[112]} />
      )}
      <Movement {...movement} />
      <div className={classes.two}>
        <Fixes checks={movement.checks} info={info} />
        <TeamWaivers owner={owner} />
      </div>
      <EntityList
        info={info}
        pages={pages}
        view={view}
        setView={setView}
        onClear={isFiltered(view) ? () => setView(cleared(view)) : undefined}
      />
    </>
  );
}
