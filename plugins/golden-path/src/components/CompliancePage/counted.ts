import type { Rollup, RollupRow } from 'backstage-plugin-golden-path-common';
import type { View } from './filter';
import type { Rollups } from './useRollups';

/** The roll-ups with the grades that count: those under waivers, or those if nothing were waived. */
export function counted(rollups: Rollups, waivers: View['waivers']): Rollups {
  if (waivers === 'with') return rollups;
  const bare = (row: RollupRow): RollupRow => ({
    ...row,
    grades: row.unwaivedGrades,
    meanScore: row.unwaivedMeanScore,
  });
  const of = (rollup: Rollup): Rollup => ({
    ...rollup,
    all: bare(rollup.all),
    rows: rollup.rows.map(bare),
  });
  return {
    all: of(rollups.all),
    teams: of(rollups.teams),
    shown: of(rollups.shown),
  };
}
