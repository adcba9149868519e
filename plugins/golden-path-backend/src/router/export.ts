import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { exportEntities } from '../export/exportEntities';
import type { GoldenPathRouter } from '../schema/endpoints';
import type { RouterOptions } from './createRouter';
import { entityFilter } from './entityFilter';

const TYPE = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** GET /export */
export function addExportRoute(
  router: GoldenPathRouter,
  options: Pick<RouterOptions, 'access' | 'scorecards' | 'knex'>,
): void {
  const { access, scorecards, knex } = options;
  router.get('/export', async (request, response) => {
    const readable = await access.readable(request);
    const filter = entityFilter(request.query, scorecards);
    const { format = 'csv' } = request.query;
    response.set({
      'content-type': TYPE[format],
      'content-disposition': `attachment; filename="${filter.scorecard}.${format}"`,
    });
    const text = exportEntities(knex, filter, readable, format);
    try {
      await pipeline(Readable.from(text), response);
    } catch (error) {
      // A reader who went away is no failure.
      if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE')
        throw error;
    }
  });
}
