import type { GoldenPathRouter } from '../schema/endpoints';
import type { RouterOptions } from './createRouter';

/** GET /health: counts only, so that a probe needs no sign-in. */
export function addHealthRoute(
  router: GoldenPathRouter,
  { sources }: Pick<RouterOptions, 'sources'>,
): void {
  router.get('/health', async (_, response) => {
    response.json(await sources.health());
  });
}
