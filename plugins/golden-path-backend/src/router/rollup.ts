import { rollup } from '../rollup/rollup';
import type { GoldenPathRouter } from '../schema/endpoints';
import type { RouterOptions } from './createRouter';
import { entityFilter } from './entityFilter';

/** GET /rollup */
export function addRollupRoute(
  router: GoldenPathRouter,
  options: Pick<RouterOptions, 'access' | 'scorecards' | 'knex'>,
): void {
  const { access, scorecards, knex } = options;
  router.get('/rollup', async (request, response) => {
    const readable = await access.readable(request);
    const filter = entityFilter(request.query, scorecards);
    response.json(await rollup(knex, filter, readable));
  });
}
