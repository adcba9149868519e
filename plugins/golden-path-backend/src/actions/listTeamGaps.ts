import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { listEntities } from '../entities/listEntities';
import { listChecks } from '../rollup/listChecks';
import { fullRef } from './fullRef';
import type { ActionParts } from './registerActions';

const MOST = 20;

/** Action `list-team-gaps`. */
export function registerListTeamGaps(
  registry: ActionsRegistryService,
  { access, knex, scorecards }: ActionParts,
): void {
  registry.register({
    name: 'list-team-gaps',
    title: 'List the gaps of a team',
    description:
      'What a team, with the groups below it, has to mend under a scorecard: the checks that fail in most of its entities, and the entities with the lowest scores.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          owner: z.string().describe('Such as group:default/checkout'),
          scorecard: z.string(),
        }),
      output: z =>
        z.object({
          entities: z.number().describe('How many it owns'),
          checks: z.array(
            z.object({
              check: z.string(),
              practice: z.string(),
              failed: z.number().describe('In how many entities it fails'),
            }),
          ),
          lowest: z.array(
            z.object({
              entityRef: z.string(),
              score: z.number().optional(),
              grade: z.string().optional(),
              state: z.string(),
            }),
          ),
        }),
    },
    async action({ credentials, input }) {
      const { readable } = await access.readerOf(credentials);
      const scorecard = scorecards.get(input.scorecard).id;
      const filter = { scorecard, owner: [fullRef(input.owner, 'group')] };
      const checks = await listChecks(knex, filter, readable);
      const query = { ...filter, sort: 'score', limit: MOST } as const;
      const page = await listEntities(knex, query, readable);
      const output = {
        entities: page.total,
        checks: checks.items
          .filter(({ failed }) => failed > 0)
          .slice(0, MOST)
          .map(({ check, practice, failed }) => ({ check, practice, failed })),
        lowest: page.items.map(({ entityRef, score, grade, state }) => ({
          ...{ entityRef, score, grade, state },
        })),
      };
      return { output };
    },
  });
}
