import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionParts } from './registerActions';

/** Action `list-scorecards`. */
export function registerListScorecards(
  registry: ActionsRegistryService,
  { access, scorecards }: ActionParts,
): void {
  registry.register({
    name: 'list-scorecards',
    title: 'List scorecards',
    description:
      'The scorecards by which the entities of the catalog are assessed, with their practices and checks. Begin here to learn the ids that other actions take.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          scorecards: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              practices: z.array(
                z.object({
                  id: z.string(),
                  title: z.string(),
                  summary: z.string(),
                  checks: z.array(z.string()).describe('Ids of its checks'),
                }),
              ),
            }),
          ),
        }),
    },
    async action({ credentials }) {
      await access.readerOf(credentials);
      const all = scorecards.all.map(({ scorecard }) => ({
        id: scorecard.id,
        title: scorecard.title,
        practices: scorecard.practices.map(({ id, title, summary }) => ({
          ...{ id, title, summary },
          checks: scorecard.checks
            .filter(({ practice }) => practice === id)
            .map(check => check.id),
        })),
      }));
      return { output: { scorecards: all } };
    },
  });
}
