import { Campaigns } from '../campaigns/Campaigns';
import type { GoldenPathRouter } from '../schema/endpoints';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';

/** GET and POST /campaigns, GET, PUT and DELETE /campaigns/:id and GET /campaigns/:id/entities */
export function addCampaignRoutes(
  router: GoldenPathRouter,
  options: RouterOptions,
): void {
  const { access, auditor } = options;
  const campaigns = new Campaigns(options);
  const severityLevel = 'medium';

  router.get('/campaigns', async (request, response) => {
    const reader = await access.reader(request);
    response.json({ items: await campaigns.list(request.query, reader) });
  });

  router.post('/campaigns', async (request, response) => {
    const reader = await access.reader(request);
    const { title, scorecard } = request.body;
    const event = { eventId: 'campaign-create', severityLevel } as const;
    const made = await audited(
      ...([
        auditor,
        { ...event, request, meta: { title, scorecard } },
      ] as const),
      () => campaigns.create(request.body, reader),
    );
    response.status(201).json(made);
  });

  router.get('/campaigns/:id', async (request, response) => {
    const reader = await access.reader(request);
    response.json(await campaigns.get(request.params.id, reader));
  });

  router.put('/campaigns/:id', async (request, response) => {
    const reader = await access.reader(request);
    const { id } = request.params;
    const event = { eventId: 'campaign-update', severityLevel } as const;
    const changed = await audited(
      ...([auditor, { ...event, request, meta: { id } }] as const),
      () => campaigns.update(id, request.body, reader),
    );
    response.json(changed);
  });

  router.delete('/campaigns/:id', async (request, response) => {
    const reader = await access.reader(request);
    const { id } = request.params;
    const event = { eventId: 'campaign-delete', severityLevel } as const;
    await audited(
      ...([auditor, { ...event, request, meta: { id } }] as const),
      () => campaigns.delete(id, reader),
    );
    response.status(204).end();
  });

  router.get('/campaigns/:id/entities', async (request, response) => {
    const reader = await access.reader(request);
    const { id } = request.params;
    response.json(await campaigns.entities(id, request.query, reader));
  });
}
