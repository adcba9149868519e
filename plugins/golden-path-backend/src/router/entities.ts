import {
  goldenPathAssessmentReadPermission,
  goldenPathAssessmentRefreshPermission,
} from 'backstage-plugin-golden-path-common';
import { listEntities } from '../entities/listEntities';
import type { GoldenPathRouter } from '../schema/endpoints';
import { noSuchEntity } from './Access';
import type { RouterOptions } from './createRouter';
import { entityFilter } from './entityFilter';

/** How long a person waits for a refresh before the answer is `refreshing: true`. */
const PATIENCE_MS = 10_000;

/** GET /entities, GET /entities/:kind/:namespace/:name and POST …/refresh */
export function addEntityRoutes(
  router: GoldenPathRouter,
  options: RouterOptions,
): void {
  const { access, auditor, collector, entities, knex, mirror, scorecards } =
    options;

  router.get('/entities', async (request, response) => {
    const readable = await access.readable(request);
    const { sort, order, limit, cursor } = request.query;
    const filter = entityFilter(request.query, scorecards);
    const query = { ...filter, sort, order, limit, cursor };
    response.json(await listEntities(knex, query, readable));
  });

  router.get('/entities/:kind/:namespace/:name', async (request, response) => {
    const ref = await access.entity(
      request,
      request.params,
      goldenPathAssessmentReadPermission,
    );
    let entity = await entities.read(ref);
    // It may be younger than the mirror.
    if (!entity && (await mirror.syncEntity(ref))) {
      entity = await entities.read(ref);
    }
    if (!entity) throw noSuchEntity(ref);
    response.json(entity);
  });

  router.post(
    '/entities/:kind/:namespace/:name/refresh',
    async (request, response) => {
      const ref = await access.entity(
        request,
        request.params,
        goldenPathAssessmentRefreshPermission,
      );
      const audit = await auditor.createEvent({
        eventId: 'entity-refresh',
        severityLevel: 'low',
        request,
        meta: { entityRef: ref },
      });
      try {
        if (!(await mirror.syncEntity(ref))) throw noSuchEntity(ref);
        const location = await entities.locationOf(ref);
        if (location) await collector.refresh(location, PATIENCE_MS);
        const entity = await entities.read(ref);
        if (!entity) throw noSuchEntity(ref);
        response.json(entity);
        await audit.success();
      } catch (error) {
        await audit.fail({ error: error as Error });
        throw error;
      }
    },
  );
}
