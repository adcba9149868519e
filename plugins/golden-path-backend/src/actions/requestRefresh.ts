import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { goldenPathAssessmentRefreshPermission } from 'backstage-plugin-golden-path-common';
import { noSuchEntity } from '../router/Access';
import { audited } from '../router/audited';
import { fullRef } from './fullRef';
import type { ActionParts } from './registerActions';
import { scoreSchema, scoresOf } from './score';

/** How long an agent waits before the answer is `refreshing: true`. */
const PATIENCE_MS = 10_000;

/** Action `request-refresh`. */
export function registerRequestRefresh(
  registry: ActionsRegistryService,
  { access, auditor, collector, entities, mirror }: ActionParts,
): void {
  registry.register({
    name: 'request-refresh',
    title: 'Assess an entity now',
    description:
      'Reads the repository of an entity and assesses it now, for instance after something was mended and pushed. Where it takes long, the answer says refreshing, and get-entity-score tells the rest later.',
    attributes: { destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('Such as component:default/shop'),
        }),
      output: z => z.object({ scores: z.array(scoreSchema(z)) }),
    },
    async action({ credentials, input }) {
      const ref = await access.entityFor(
        ...([credentials, fullRef(input.entityRef)] as const),
        goldenPathAssessmentRefreshPermission,
      );
      const event = {
        ...{ eventId: 'entity-refresh', severityLevel: 'low' as const },
        meta: { entityRef: ref },
      };
      const entity = await audited(auditor, event, async () => {
        if (!(await mirror.syncEntity(ref))) throw noSuchEntity(ref);
        const location = await entities.locationOf(ref);
        if (location) await collector.refresh(location, PATIENCE_MS);
        return entities.read(ref);
      });
      if (!entity) throw noSuchEntity(ref);
      return { output: { scores: scoresOf(entity, undefined) } };
    },
  });
}
