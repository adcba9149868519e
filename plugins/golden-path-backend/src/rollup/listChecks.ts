import type {
  CheckList,
  CheckTally,
  EntityFilter,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { atOneMoment } from '../database/dialect';
import { readLegends } from '../database/marks';
import { filteredStandings } from '../entities/filter';
import type { VisibleEntities } from '../permissions/Visibility';

const OUTCOME: Record<
  string,
  'passed' | 'failed' | 'waived' | 'open' | undefined
> = { p: 'passed', f: 'failed', w: 'waived', o: 'open' };

interface Row {
  legend: string;
  check_marks: string;
  gains: string | null;
  entities: string | number;
}

/** How the entities of a filter stand with each check. */
export function listChecks(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
): Promise<CheckList> {
  return atOneMoment(knex, trx => counted(trx, filter, visible));
}

async function counted(
  knex: Knex,
  filter: EntityFilter,
  visible: VisibleEntities,
): Promise<CheckList> {
  const legends = await readLegends(knex);
  const found = filteredStandings(knex, filter, visible, legends);
  const rows = (await knex
    .from(found.as('found'))
    .whereNotNull('check_marks')
    .groupBy('legend', 'check_marks', 'gains')
    .select('legend', 'check_marks', 'gains')
    .count({ entities: '*' })) as unknown as Row[];

  const tallies = new Map<string, CheckTally>();
  for (const { legend, check_marks: marks, gains, entities } of rows) {
    const checks = legends.get(legend)?.checks ?? [];
    for (let i = 0; i < checks.length; i += 1) {
      const outcome = OUTCOME[marks[i]];
      if (!outcome) continue;
      const [practice, check] = checks[i];
      const tally = tallies.get(check) ?? {
        ...{ check, practice, passed: 0, failed: 0, waived: 0, open: 0 },
        points: 0,
      };
      tallies.set(check, tally);
      tally[outcome] += Number(entities);
    }
    for (const [check, points] of JSON.parse(gains ?? '[]')) {
      const tally = tallies.get(check);
      if (tally) tally.points += points * Number(entities);
    }
  }
  return {
    scorecard: filter.scorecard,
    items: [...tallies.values()]
      .map(one => ({ ...one, points: Math.round(one.points * 10) / 10 }))
      .sort((a, b) => b.failed - a.failed || (a.check < b.check ? -1 : 1)),
  };
}
