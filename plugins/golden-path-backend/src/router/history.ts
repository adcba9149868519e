import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import { findingDates } from '../history/findingDates';
import type { GoldenPathRouter } from '../schema/endpoints';
import { noSuchEntity } from './Access';
import type { RouterOptions } from './createRouter';

/** GET /entities/:kind/:namespace/:name/history and …/findings */
export function addHistoryRoutes(
  router: GoldenPathRouter,
  options: Pick<
    RouterOptions,
    'access' | 'scorecards' | 'assessments' | 'entities' | 'knex'
  >,
): void {
  const { access, scorecards, assessments, entities, knex } = options;
  router.get(
    '/entities/:kind/:namespace/:name/history',
    async (request, response) => {
      const ref = await access.entity(
        request,
        request.params,
        goldenPathAssessmentReadPermission,
      );
      const { id } = scorecards.get(request.query.scorecard);
      if (!(await entities.read(ref))) throw noSuchEntity(ref);
      response.json({ items: await assessments.history(ref, id) });
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/findings',
    async (request, response) => {
      const ref = await access.entity(
        request,
        request.params,
        goldenPathAssessmentReadPermission,
      );
      const { id } = scorecards.get(request.query.scorecard);
      if (!(await entities.read(ref))) throw noSuchEntity(ref);
      response.json({ items: await findingDates(knex, ref, id) });
    },
  );
}
