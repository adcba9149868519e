import { InputError } from '@backstage/errors';
import type { RollupQuery } from 'backstage-plugin-golden-path-common';
import { listChecks } from '../rollup/listChecks';
import { rollup } from '../rollup/rollup';
import type { GoldenPathRouter } from '../schema/endpoints';
import type { Answers } from './Answers';
import type { RouterOptions } from './createRouter';
import { entityFilter, fullRef } from './entityFilter';

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
    const names = await access.names(request);
    const { by, practices } = request.query;
    const query = {
      ...entityFilter(request.query, scorecards),
      ...{ by, practices, parent: parentOf(request.query) },
    };
    await answers.send(response, ['rollup', query, names], readable, () =>
      rollup(knex, query, readable, names),
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

function parentOf({ by = 'group', parent }: RollupQuery): string | undefined {
  if (parent === undefined) return undefined;
  if (by === 'group') return fullRef('parent', parent, 'group');
  throw new InputError(
    `Parameter 'parent' is for roll-ups by group, not by ${by}; leave it out`,
  );
}
