import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import { noSuchEntity } from '../router/Access';
import { fullRef } from './fullRef';
import type { ActionParts } from './registerActions';
import { scoreSchema, scoresOf } from './score';

/** Action `get-entity-score`. */
export function registerGetEntityScore(
  registry: ActionsRegistryService,
  { access, entities, scorecards }: ActionParts,
): void {
  registry.register({
    name: 'get-entity-score',
    title: 'Get the score of an entity',
    description:
      'Score and grade of an entity of the catalog, which checks fail and where, and what to mend first.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('Such as component:default/shop'),
          scorecard: z.string().optional().describe('All unless told'),
        }),
      output: z => z.object({ scores: z.array(scoreSchema(z)) }),
    },
    async action({ credentials, input: { entityRef, scorecard } }) {
      if (scorecard !== undefined) scorecards.get(scorecard);
      const ref = await access.entityFor(
        ...([credentials, fullRef(entityRef)] as const),
        goldenPathAssessmentReadPermission,
      );
      const entity = await entities.read(ref);
      if (!entity) throw noSuchEntity(ref);
      return { output: { scores: scoresOf(entity, scorecard) } };
    },
  });
}
