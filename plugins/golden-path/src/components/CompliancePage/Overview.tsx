import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';
import { Switch } from '../Switch';
import { EmptyPage } from './EmptyPage';
import { EntityList } from './EntityList';
import { Failure } from './Failure';
import { Figures } from './Figures';
import { FilterBar } from './FilterBar';
import { cleared, filterOf, isFiltered, type View, withValues } from './filter';
import { Teams } from './Teams';
import { useEntityPages } from './useEntityPages';
import { useRollups } from './useRollups';

interface OverviewProps {
  info: ScorecardInfo;
  scorecards: ScorecardInfo[];
  view: View;
  setView(view: View): void;
}

/** One scorecard over the organisation: what am I looking at, four figures, the teams, the components. */
export function Overview({ info, scorecards, view, setView }: OverviewProps) {
  const t = useWords();
  const filter = filterOf(view, info.id);
  const rollups = useRollups(filter);
  const pages = useEntityPages(filter, view.sort, view.order);
  const data = rollups.value;
  const empty = data?.all.all.total === 0 && pages.total === 0;

  return (
    <>
      <div>
        <Switch
          label={t('compliance.scorecards')}
          value={info.id}
          options={scorecards.map(s => ({ value: s.id, content: s.title }))}
          onChange={scorecard => setView({ ...view, scorecard })}
        />
      </div>
      {data && (
        <FilterBar
          view={view}
          setView={setView}
          rollup={data.all}
          shown={data.shown.all.total}
        />
      )}
      {rollups.error && !rollups.loading && (
        <Failure error={rollups.error} onRetry={rollups.reload} />
      )}
      {!data && rollups.loading && (
        <Skeleton label={t('compliance.loading')} blocks={[112, 420]} />
      )}
      {data && empty && !isFiltered(view) && <EmptyPage />}
      {data && !empty && (
        <>
          <Figures rollup={data.shown} busy={rollups.loading} />
          <Teams
            rollup={data.teams}
            selected={view.values.owner}
            busy={rollups.loading}
            onSelect={owners => setView(withValues(view, 'owner', owners))}
          />
        </>
      )}
      {!(empty && !isFiltered(view)) && (
        <EntityList
          info={info}
          pages={pages}
          view={view}
          setView={setView}
          onClear={isFiltered(view) ? () => setView(cleared(view)) : undefined}
        />
      )}
    </>
  );
}
