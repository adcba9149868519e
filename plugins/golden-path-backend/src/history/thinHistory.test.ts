import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { daysBefore, daysBetween, dayOf } from './days';
import { thinHistory } from './thinHistory';

const RETENTION = { dailyDays: 90, keepDays: 730, fixedDays: 90 };
const NOW = Date.parse('2026-03-02');

/** Rows of one entity: the day each holds from, and until when. */
async function write(
  knex: Knex,
  rows: Array<[day: string, until: string | null]>,
) {
  await knex.batchInsert(
    'history',
    rows.map(([day, until], i) => ({
      ...{ entity_ref: 'component:default/a', scorecard: 's', version: '1' },
      ...{ day, until, score: i, coverage: 1, grade: 'A' },
    })),
    100,
  );
}

async function left(knex: Knex): Promise<Array<[string, string | null]>> {
  const rows = await knex('history').orderBy('day').select('day', 'until');
  return rows.map(({ day, until }) => [day, until]);
}

describe('thinHistory', () => {
  // Mondays are 2025-06-02, 09, 16 and 23.
  onEachDatabase('leaves gaps, in which nothing applied', async knex => {
    await write(knex, [
      ['2025-06-03', '2025-06-10'],
      ['2025-06-10', '2025-06-11'],
      ['2025-06-11', '2025-06-12'],
      // Nothing for months, and then again.
      ['2025-10-07', '2025-10-08'],
      ['2025-10-08', '2025-10-09'],
      ['2025-10-09', null],
    ]);
    await thinHistory(knex, RETENTION, NOW);
    expect(await left(knex)).toEqual([
      ['2025-06-03', '2025-06-11'],
      ['2025-06-11', '2025-06-12'],
      ['2025-10-09', null],
    ]);
    await thinHistory(knex, RETENTION, NOW);
    expect(await left(knex)).toHaveLength(3);
  });

  onEachDatabase('joins no gap that was there before', async knex => {
    await write(knex, [
      ['2025-06-03', '2025-06-20'],
      ['2025-09-01', null],
    ]);
    await thinHistory(knex, RETENTION, NOW);
    expect(await left(knex)).toEqual([
      ['2025-06-03', '2025-06-20'],
      ['2025-09-01', null],
    ]);
  });

  onEachDatabase('looks at each week once', async knex => {
    const start = daysBefore(dayOf(NOW), 600);
    const days = daysBetween(start, dayOf(NOW));
    await write(
      knex,
      days.map((day, i) => [day, days[i + 1] ?? null]),
    );
    const statements = async (now: number) => {
      let count = 0;
      const counted = () => {
        count += 1;
      };
      knex.on('query', counted);
      await thinHistory(knex, RETENTION, now);
      knex.off('query', counted);
      return count;
    };
    const first = await statements(NOW);
    const again = await statements(NOW);
    const weekLater = await statements(NOW + 7 * 86_400_000);
    // Two statements for each of the 72 weeks or so, and then for the one that came.
    expect(first - again).toBeGreaterThan(2 * 70);
    expect(weekLater - again).toBe(2);
    expect((await left(knex)).length).toBeLessThan(90 + 7 + 510 / 7 + 3);
  });
});
