import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { assess } from 'backstage-plugin-golden-path-common';
import { readFolder } from 'backstage-plugin-golden-path-node';
import { examples } from './check.examples';
import { findingsOf, reportOf, shortfallOf } from './report';
import { scorecardOf, SCORECARD_IDS } from './scorecards';

/** Makes `golden-path:check`, which assesses the task's workspace with the engine that the portal uses. */
export function createCheckAction(options: { config: Config }) {
  const { config } = options;
  return createTemplateAction({
    id: 'golden-path:check',
    description:
      'Assesses the workspace with a scorecard, and fails below a score that the template sets.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        scorecard: z =>
          z
            .string()
            .optional()
            .describe(
              `Id of the scorecard: ${SCORECARD_IDS.join(' or ')}. Default: ${
                SCORECARD_IDS[0]
              }`,
            ),
        failBelow: z =>
          z
            .number()
            .min(0)
            .max(100)
            .optional()
            .describe(
              'The least score, 0 to 100. Below it, or without any score, the task fails. Absent: it never does',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe('Folder inside the workspace. Default: all of it'),
      },
      output: {
        score: z =>
          z
            .number()
            .optional()
            .describe('0 to 100; absent where nothing applies'),
        grade: z =>
          z
            .string()
            .optional()
            .describe('A to E; absent where too little could be decided'),
        coverage: z =>
          z.number().describe('Share of the checks that were decided, 0 to 1'),
        findings: z =>
          z
            .array(
              z.object({
                check: z.string(),
                practice: z.string(),
                severity: z.string(),
                file: z.string(),
                line: z.number(),
                endLine: z.number(),
                message: z.string(),
              }),
            )
            .describe('Where checks failed; lines count from 1'),
      },
    },
    async handler(ctx) {
      const { failBelow } = ctx.input;
      const scorecard = scorecardOf(ctx.input.scorecard ?? SCORECARD_IDS[0]);
      const policy = config.getOptional<JsonObject>(
        `goldenPath.policies.${scorecard.id}`,
      );
      const folder = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.path ?? '.',
      );
      const evidence = await readFolder(folder, {
        wants: path => scorecard.wants(path),
        signal: ctx.signal,
      });
      await scorecard.prepare?.();
      const assessment = assess(scorecard, evidence, { policy });

      for (const line of reportOf(scorecard, assessment)) ctx.logger.info(line);
      const { score, grade, coverage } = assessment;
      if (score !== undefined) ctx.output('score', score);
      if (grade !== undefined) ctx.output('grade', grade);
      ctx.output('coverage', coverage);
      ctx.output('findings', findingsOf(assessment));

      if (failBelow === undefined) return;
      const shortfall = shortfallOf(scorecard, assessment, failBelow);
      if (shortfall) throw new InputError(shortfall);
    },
  });
}
