import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './answers.examples';
import { problemsOf } from './problemsOf';

/** Makes `golden-path:answers`, which refuses what no form of Golden Path lets through, whoever started the task. */
export function createAnswersAction() {
  return createTemplateAction({
    id: 'golden-path:answers',
    description:
      'Fails the task where the name, the owner, the registry or another answer cannot be right, before anything is made.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the project'),
        owner: z => z.string().describe('Reference of its owner'),
        system: z =>
          z.string().optional().describe('Reference of its system, if any'),
        description: z => z.string().optional().describe('What it does'),
        registry: z =>
          z
            .string()
            .optional()
            .describe('Host and path that its images lie under'),
        cache: z =>
          z
            .string()
            .optional()
            .describe('Path of the pull-through cache of Docker Hub'),
        ecrCache: z =>
          z
            .string()
            .optional()
            .describe('Path of the pull-through cache of Amazon ECR Public'),
      },
    },
    async handler(ctx) {
      const problems = problemsOf(ctx.input);
      if (problems.length) throw new InputError(problems.join('\n'));
      ctx.logger.info('The answers can be used');
    },
  });
}
