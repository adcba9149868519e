import type { GoldenPathRouter } from '../schema/endpoints';
import type { RouterOptions } from './createRouter';

/** GET /entities/:kind/:namespace/:name/dataset */
export function addDatasetRoute(
  router: GoldenPathRouter,
  { access, datasets }: RouterOptions,
): void {
  router.get(
    '/entities/:kind/:namespace/:name/dataset',
    async (request, response) => {
      const entity = await access.catalogEntity(request, request.params);
      const readable = await access.readable(request);
      response.json(await datasets.read(entity, readable));
    },
  );
}
