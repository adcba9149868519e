import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import type { ActionParts } from './registerActions';

const MOST_FILES = 50;
const LONGEST_FILE = 200_000;

/** Action `dry-run-check`. */
export function registerDryRunCheck(
  registry: ActionsRegistryService,
  { access, assessor, now, scorecards }: ActionParts,
): void {
  registry.register({
    name: 'dry-run-check',
    title: 'Try files against a scorecard',
    description:
      'Assesses files that are given, as they would be in a repository of their own. Nothing is stored. Use it to see whether a change mends a finding before it is pushed.',
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          scorecard: z.string(),
          check: z.string().optional().describe('All checks unless told'),
          files: z
            .array(
              z.object({
                path: z.string().min(1).max(500),
                text: z.string().max(LONGEST_FILE),
              }),
            )
            .min(1)
            .max(MOST_FILES),
        }),
      output: z =>
        z.object({
          score: z.number().optional(),
          grade: z.string().optional(),
          checks: z.array(
            z.object({
              check: z.string(),
              outcome: z.string(),
              reason: z.string().optional(),
              findings: z.array(
                z.object({
                  file: z.string(),
                  line: z.number(),
                  message: z.string(),
                }),
              ),
            }),
          ),
        }),
    },
    async action({ credentials, input }) {
      await access.readerOf(credentials);
      const scorecard = scorecards.get(input.scorecard);
      const { check, files } = input;
      if (check && !scorecard.checks.some(({ id }) => id === check)) {
        throw new InputError(
          `'${check}' is no check of ${scorecard.id}; list-scorecards tells those that are`,
        );
      }
      const evidence = evidenceOf(
        Object.fromEntries(files.map(({ path, text }) => [path, text])),
      );
      const today = new Date(now()).toISOString().slice(0, 10);
      const { assessments } = await assessor.assess(evidence, {
        ...{ overrides: {}, today },
      });
      const found = assessments.find(one => one.scorecard === scorecard.id);
      const output = {
        score: found?.score,
        grade: found?.grade,
        checks: (found?.checks ?? [])
          .filter(({ id, outcome }) =>
            check ? id === check : outcome !== 'not-applicable',
          )
          .map(({ id, outcome, reason, findings }) => ({
            ...{ check: id, outcome, reason },
            findings: findings.map(({ file, line, message }) => ({
              ...{ file, line, message },
            })),
          })),
      };
      return { output };
    },
  });
}
