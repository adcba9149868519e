import type { Waiver } from 'backstage-plugin-golden-path-common';
import type { GoldenPathRouter } from '../schema/endpoints';
import { Waivers } from '../waivers/Waivers';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';

/** GET and POST /waivers, GET /waivers/:id and POST …/approve, …/deny and …/revoke */
export function addWaiverRoutes(
  router: GoldenPathRouter,
  options: RouterOptions,
): void {
  const { access, auditor } = options;
  const waivers = new Waivers({
    ...options,
    store: options.waiverStore,
    desk: options.waiverDesk,
    settings: options.waiverSettings,
  });

  router.get('/waivers', async (request, response) => {
    const reader = await access.reader(request);
    response.json(await waivers.list(request.query, reader));
  });

  router.post('/waivers', async (request, response) => {
    const reader = await access.reader(request);
    const { on, scorecard, target, until } = request.body;
    const waiver = await audited(
      auditor,
      {
        ...{ eventId: 'waiver-request', severityLevel: 'medium', request },
        meta: { on, scorecard, until, target: `${target.kind} ${target.id}` },
      },
      () => waivers.request(request.body, reader),
    );
    response.status(201).json(waiver);
  });

  router.get('/waivers/:id', async (request, response) => {
    const reader = await access.reader(request);
    response.json(await waivers.get(request.params.id, reader));
  });

  for (const what of ['approve', 'deny', 'revoke'] as const) {
    router.post(`/waivers/:id/${what}`, async (request, response) => {
      const reader = await access.reader(request);
      const { id } = request.params;
      const decided: Waiver = await audited(
        auditor,
        {
          ...{ eventId: `waiver-${what}`, severityLevel: 'medium', request },
          meta: { id },
        },
        () => waivers[what](id, request.body.note, reader),
      );
      response.json(decided);
    });
  }
}
