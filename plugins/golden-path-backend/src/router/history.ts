import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import type { GoldenPathRouter } from '../schema/endpoints';
import { noSuchEntity } from './Access';
import type { RouterOptions } from './createRouter';

/** GET /entities/:kind/:namespace/:name/history */
export function addHistoryRoute(
  router: GoldenPathRouter,
  options: Pick<
    RouterOptions,
    'access' | 'scorecards' | 'assessments' | 'entities'
  >,
): void {
  const { access, scorecards, assessments, entities } = options;
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
}
