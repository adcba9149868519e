import { moves } from '../history/moves';
import { trend } from '../history/trend';
import type { GoldenPathRouter } from '../schema/endpoints';
import type { Answers } from './Answers';
import type { RouterOptions } from './createRouter';
import { entityFilter } from './entityFilter';

/** GET /trend and GET /moves */
export function addTrendRoutes(
  router: GoldenPathRouter,
  options: Pick<RouterOptions, 'access' | 'scorecards' | 'knex' | 'now'> & {
    answers: Answers;
  },
): void {
  const { access, answers, scorecards, knex, now } = options;

  router.get('/trend', async (request, response) => {
    const readable = await access.readable(request);
    const { days } = request.query;
    const query = { ...entityFilter(request.query, scorecards), days };
    await answers.send(response, ['trend', query], readable, () =>
      trend(knex, query, readable, now()),
    );
  });

  router.get('/moves', async (request, response) => {
    const readable = await access.readable(request);
    const { days, limit } = request.query;
    const query = { ...entityFilter(request.query, scorecards), days, limit };
    await answers.send(response, ['moves', query], readable, () =>
      moves(knex, query, readable, now()),
    );
  });
}
