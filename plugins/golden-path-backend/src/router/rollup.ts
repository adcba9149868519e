import { listChecks } from '../rollup/listChecks';
import { rollup } from '../rollup/rollup';
import type { GoldenPathRouter } from '../schema/endpoints';
import type { Answers } from './Answers';
import type { RouterOptions } from './createRouter';
import { entityFilter } from './entityFilter';

/** GET /rollup and GET /checks */
export function addRollupRoutes(
  router: GoldenPathRouter,
  options: Pick<RouterOptions, 'access' | 'scorecards' | 'knex'> & {
    answers: Answers;
  },
): void {
  const { access, answers, scorecards, knex } = options;
  router.get('/rollup', async (request, response) => {
    const readable = await access.readable(request);
    const { by, practices } = request.query;
    const query = { ...entityFilter(request.query, scorecards), by, practices };
    await answers.send(response, ['rollup', query], readable, () =>
      rollup(knex, query, readable),
    );
  });

  router.get('/checks', async (request, response) => {
    const readable = await access.readable(request);
    const filter = entityFilter(request.query, scorecards);
    await answers.send(response, ['checks', filter], readable, () =>
      listChecks(knex, filter, readable),
    );
  });
}
