import { useApi } from '@backstage/core-plugin-api';
import type {
  CheckList,
  EntityFilter,
  Moves,
  Trend,
} from 'backstage-plugin-golden-path-common';
import { goldenPathApiRef } from '../../api';
import { type Resource, useResource } from '../../hooks/useResource';

const DAYS = 365;
const MOST_MOVES = 3;

/** How things went and what cannot be told: each on its own, so that one that fails leaves the others. */
export interface MovementResources {
  trend: Resource<Trend>;
  moves: Resource<Moves>;
  checks: Resource<CheckList>;
}

/** Loads how the components of a filter moved. */
export function useMovement(filter: EntityFilter): MovementResources {
  const api = useApi(goldenPathApiRef);
  const key = JSON.stringify(filter);
  const trend = useResource(
    `trend ${key}`,
    signal => api.getTrend({ ...filter, days: DAYS }, { signal }),
    true,
  );
  const moves = useResource(
    `moves ${key}`,
    signal => api.getMoves({ ...filter, limit: MOST_MOVES }, { signal }),
    true,
  );
  const checks = useResource(
    `checks ${key}`,
    signal => api.listChecks(filter, { signal }),
    true,
  );
  return { trend, moves, checks };
}
