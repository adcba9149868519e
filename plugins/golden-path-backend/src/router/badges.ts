import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  badgeImage,
  goldenPathManagePermission,
  type Badge,
} from 'backstage-plugin-golden-path-common';
import { randomBytes } from 'node:crypto';
import type { BadgeRow } from '../database/rows';
import type { GoldenPathRouter } from '../schema/endpoints';
import { audited } from './audited';
import type { RouterOptions } from './createRouter';

const MANAGE = goldenPathManagePermission;
/** A forge fetches it anew after that; sooner would be a request for each look at a README. */
const SHOWN_FOR_SECONDS = 300;

/** GET and POST /badges, DELETE /badges/:id and GET /badges/:id/image.svg */
export function addBadgeRoutes(
  router: GoldenPathRouter,
  { access, auditor, badges, now, scorecards }: RouterOptions,
): void {
  // Who knows the address of a badge may show it to anybody, so only those who may make one are told.
  router.get('/badges', async (request, response) => {
    const asked = fullRef(request.query.entity, "Parameter 'entity'");
    const ref = await access.entity(request, asked, MANAGE);
    response.json({ items: (await badges.of(ref)).map(toBadge) });
  });

  router.post('/badges', async (request, response) => {
    const { entityRef, scorecard } = request.body;
    const asked = fullRef(entityRef, "'entityRef'");
    const event = { eventId: 'badge-create', severityLevel: 'medium' } as const;
    const row = await audited(
      auditor,
      { ...event, request, meta: { entityRef: asked, scorecard } },
      async () => {
        const ref = await access.entity(request, asked, MANAGE);
        const { name } = await access.reader(request);
        const made: BadgeRow = {
          id: randomBytes(16).toString('base64url'),
          entity_ref: ref,
          scorecard: scorecards.get(scorecard).id,
          created_by: name,
          created_at: new Date(now()).toISOString(),
        };
        if (!(await badges.standing(made))) {
          throw new InputError(`${ref} is not assessed by ${scorecard}`);
        }
        await badges.insert(made);
        return made;
      },
    );
    response.status(201).json(toBadge(row));
  });

  router.delete('/badges/:id', async (request, response) => {
    const { id } = request.params;
    await access.toRead(request);
    const row = await badges.get(id);
    if (!row) throw noSuchBadge();
    const event = { eventId: 'badge-revoke', severityLevel: 'medium' } as const;
    await audited(
      auditor,
      { ...event, request, meta: { entityRef: row.entity_ref } },
      async () => {
        await access.entity(request, row.entity_ref, MANAGE);
        await badges.delete(id);
      },
    );
    response.status(204).end();
  });

  router.get('/badges/:id/image.svg', async (request, response) => {
    const row = await badges.get(request.params.id);
    const standing = row && (await badges.standing(row));
    const card = scorecards.all.find(
      ({ scorecard }) => scorecard.id === row?.scorecard,
    );
    if (!standing || !card) {
      response.set('cache-control', 'no-store');
      throw noSuchBadge();
    }
    const label = card.scorecard.title;
    response
      .set('cache-control', `public, max-age=${SHOWN_FOR_SECONDS}`)
      .set('content-security-policy', "default-src 'none'")
      .set('x-content-type-options', 'nosniff')
      .set('cross-origin-resource-policy', 'cross-origin')
      .type('image/svg+xml')
      .send(badgeImage({ label, ...standing }));
  });
}

function toBadge(row: BadgeRow): Badge {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    scorecard: row.scorecard,
    path: `/badges/${row.id}/image.svg`,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

function fullRef(ref: string, field: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(
      `${field} is '${ref}', which is not an entity ref such as 'component:default/name'`,
    );
  }
}

/** One error for what never was and for what was revoked. */
function noSuchBadge(): NotFoundError {
  return new NotFoundError('No such badge');
}
