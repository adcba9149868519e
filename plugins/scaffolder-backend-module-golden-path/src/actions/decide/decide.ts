import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './decide.examples';
import { decisionsOf, slowestOf, templateOf } from './decisionsOf';
import { problemsOf } from './problemsOf';
import { ANSWERS, OFFERED_TEMPLATES } from './table';

const DAY = 86_400_000;
/** Decisions that do not arise in every template, as file names call them. */
const FOLDERS = {
  processing: 'processing-engine',
  streaming: 'streaming-service',
  query: 'query-engine',
  format: 'data-format',
};

/** Makes `golden-path:decide`, which takes the decisions of a data pipeline by a table, and refuses answers that no pipeline can keep. */
export function createDecideAction() {
  return createTemplateAction({
    id: 'golden-path:decide',
    description:
      'Decides on engines, formats, a mesh and machine learning from what is known of the data, with reasons, and refuses what cannot be.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        template: z =>
          z
            .enum(
              OFFERED_TEMPLATES.map(({ id }) => `pipeline-${id}`) as [string],
            )
            .describe('Name of the template, such as pipeline-analytics'),
        owner: z => z.string().describe('Reference of the technical owner'),
        businessOwner: z =>
          z
            .string()
            .describe('Reference of whoever draws a benefit from the data'),
        kpi: z =>
          z.string().optional().describe('What the data is measured by'),
        kpiUnit: z => z.string().optional().describe('In what it is counted'),
        source: z => z.string().optional().describe('Where the data is born'),
        answers: z =>
          z
            .object({
              dataset: z.string(),
              volume: z.enum(ANSWERS.volume),
              latency: z
                .enum(ANSWERS.latency)
                .optional()
                .describe('Left out, it is the oldest that the template keeps'),
              mutability: z.enum(ANSWERS.mutability),
              consumers: z.array(z.enum(ANSWERS.consumers)).min(1),
              team: z.array(z.enum(ANSWERS.team)).min(1),
              domains: z.number().int().min(1).max(1000),
              platformTeam: z.boolean(),
              federatedGovernance: z.boolean(),
            })
            .describe('What the form asks about the data and those around it'),
        overrides: z =>
          z
            .record(
              z.string(),
              z.object({
                chosen: z.string().optional(),
                because: z.string().optional(),
              }),
            )
            .optional()
            .describe(
              'By practice: what is taken instead of the recommendation, and why',
            ),
      },
      output: {
        decisions: z =>
          z
            .record(z.string(), z.any())
            .describe('What each decision record says, by its practice'),
        recorded: z =>
          z
            .record(z.string(), z.string())
            .describe(
              'By the first word of a decision about services the folder of its record; empty where it does not arise',
            ),
        model: z => z.string().describe('The model of data architecture'),
        latency: z => z.string().describe('How old the data may be'),
        promise: z =>
          z
            .object({ value: z.number(), unit: z.string() })
            .describe('How old the data may be, as contracts promise it'),
        today: z => z.string().describe('The day of the decisions'),
        reviewBy: z => z.string().describe('When they are to be reviewed'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const template = templateOf(input.template.replace('pipeline-', ''))!;
      const latency = input.answers.latency ?? slowestOf(template);
      const { decisions, problems } = decisionsOf(
        template,
        { ...input.answers, latency },
        input.overrides,
      );
      const all = [...problemsOf(input), ...problems];
      if (all.length) throw new InputError(all.join('\n'));
      const now = Date.now();
      const today = dayOf(now);
      const reviewBy = dayOf(now + 365 * DAY);
      // What does not follow the table, or waits, is looked at sooner.
      const sooner = dayOf(now + 182 * DAY);
      for (const { title, practice, overridden } of decisions)
        logger.info(
          `${practice}: ${title}${overridden ? ', not as recommended' : ''}`,
        );
      ctx.output(
        'decisions',
        Object.fromEntries(
          decisions.map(one => [
            one.practice,
            {
              ...one,
              date: today,
              reviewBy:
                one.overridden || one.decision === 'later' ? sooner : reviewBy,
            },
          ]),
        ),
      );
      ctx.output(
        'recorded',
        Object.fromEntries(
          Object.entries(FOLDERS).map(([name, practice]) => [
            name,
            decisions.some(one => one.practice === practice) ? 'decisions' : '',
          ]),
        ),
      );
      ctx.output('model', template.id);
      ctx.output('latency', latency);
      ctx.output('promise', template.promise);
      ctx.output('today', today);
      ctx.output('reviewBy', reviewBy);
    },
  });
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
