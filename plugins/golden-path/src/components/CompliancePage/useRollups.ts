import { useApi } from '@backstage/core-plugin-api';
import type { EntityFilter, Rollup } from 'backstage-plugin-golden-path-common';
import { goldenPathApiRef } from '../../api';
import { type Resource, useResource } from '../../hooks/useResource';

/** The three roll-ups of the page. */
export interface Rollups {
  /** Of everything: what can be chosen, and the total that a filter leaves a part of. */
  all: Rollup;
  /** Of the filter without the owners, so that the other teams stay in sight when one is chosen; with each practice. */
  teams: Rollup;
  /** Of the whole filter: the figures. */
  shown: Rollup;
}

/** Loads the roll-ups; equal ones are asked for once. */
export function useRollups(filter: EntityFilter): Resource<Rollups> {
  const api = useApi(goldenPathApiRef);
  return useResource(
    `rollups ${JSON.stringify(filter)}`,
    async signal => {
      const { owner, ...withoutOwner } = filter;
      const asked = new Map([
        [
          JSON.stringify(withoutOwner),
          api.getRollup({ ...withoutOwner, practices: true }, { signal }),
        ],
      ]);
      const once = (one: EntityFilter) => {
        const key = JSON.stringify(one);
        const answer = asked.get(key) ?? api.getRollup(one, { signal });
        asked.set(key, answer);
        return answer;
      };
      const [all, teams, shown] = await Promise.all([
        once({ scorecard: filter.scorecard }),
        once(withoutOwner),
        once(filter),
      ]);
      return { all, teams, shown };
    },
    true,
  );
}
