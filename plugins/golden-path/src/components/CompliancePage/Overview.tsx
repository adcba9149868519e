import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';
import { useMemo, useRef } from 'react';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';
import { HeatMap } from '../HeatMap';
import { Choices } from './Choices';
import { counted } from './counted';
import { EmptyPage } from './EmptyPage';
import { EntityList } from './EntityList';
import { Failure } from './Failure';
import { Figures } from './Figures';
import { FilterBar } from './FilterBar';
import { cleared, filterOf, isFiltered, type View, withValues } from './filter';
import { MissingEvidence } from './MissingEvidence';
import { Movement } from './Movement';
import { Teams } from './Teams';
import { useEntityPages } from './useEntityPages';
import { useMovement } from './useMovement';
import { useRollups } from './useRollups';

interface OverviewProps {
  info: ScorecardInfo;
  scorecards: ScorecardInfo[];
  view: View;
  setView(view: View): void;
}

/**
 * One scorecard over the organisation: what am I looking at, four figures, where they go, what moved this week, teams and practices,
 * what we cannot see, the components.
 */
export function Overview({ info, scorecards, view, setView }: OverviewProps) {
  const t = useWords();
  const filter = filterOf(view, info.id);
  const rollups = useRollups(filter);
  const movement = useMovement(filter);
  const pages = useEntityPages(filter, view.sort, view.order);
  const list = useRef<HTMLDivElement>(null);
  const data = useMemo(
    () => rollups.value && counted(rollups.value, view.waivers),
    [rollups.value, view.waivers],
  );
  const empty = data?.all.all.total === 0 && pages.total === 0;
  const open = (group: string | undefined, practice: string) => {
    const owners = group ? [group] : [];
    setView(
      withValues(withValues(view, 'owner', owners), 'practice', [practice]),
    );
    list.current?.focus();
  };

  return (
    <>
      <Choices
        info={info}
        scorecards={scorecards}
        view={view}
        setView={setView}
      />
      {data && (
        <FilterBar
          info={info}
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
          <Figures
            rollup={data.shown}
            trend={view.waivers === 'with' ? movement.trend.value : undefined}
            busy={rollups.loading}
          />
          <Movement {...movement} />
          <HeatMap
            rollup={data.teams}
            info={info}
            busy={rollups.loading}
            sortedByPractice={view.heat}
            onSort={heat => setView({ ...view, heat })}
            onOpen={open}
          />
          <Teams
            rollup={data.teams}
            selected={view.values.owner}
            busy={rollups.loading}
            onSelect={owners => setView(withValues(view, 'owner', owners))}
          />
          <MissingEvidence
            rollup={data.shown}
            checks={movement.checks}
            info={info}
            onOpen={group =>
              setView(
                withValues(withValues(view, 'owner', [group]), 'grade', [
                  'none',
                ]),
              )
            }
          />
        </>
      )}
      {!(empty && !isFiltered(view)) && (
        // A cell of the heat map leads here.
        <div ref={list} tabIndex={-1}>
          <EntityList
            info={info}
            pages={pages}
            view={view}
            setView={setView}
            onClear={
              isFiltered(view) ? () => setView(cleared(view)) : undefined
            }
          />
        </div>
      )}
    </>
  );
}
