import { scorecardInfo } from 'backstage-plugin-golden-path-common';
import type { GoldenPathRouter } from '../schema/endpoints';
import type { RouterOptions } from './createRouter';

/** GET /scorecards */
export function addScorecardRoutes(
  router: GoldenPathRouter,
  { access, scorecards }: Pick<RouterOptions, 'access' | 'scorecards'>,
): void {
  router.get('/scorecards', async (request, response) => {
    await access.toRead(request);
    const items = scorecards.all.map(one => scorecardInfo(one.scorecard));
    response.json({ items });
  });
}
