import type {
  EntityScorecard,
  EntityScorecards,
} from 'backstage-plugin-golden-path-common';
import type { z as Zod } from 'zod/v3';

/** How an entity stands with one scorecard, in words that an agent can go on from. */
export function scoreSchema(z: typeof Zod) {
  return z.object({
    scorecard: z.string(),
    state: z
      .string()
      .describe('pending, assessed, nothing-here, unreadable or no-source'),
    score: z.number().optional().describe('0 to 100'),
    grade: z.string().optional().describe('A (best) to E'),
    coverage: z
      .number()
      .optional()
      .describe('Share of the evidence that could be read, 0 to 1'),
    scoreWithoutWaivers: z.number().optional(),
    problem: z.string().optional().describe('Why it could not be read'),
    refreshing: z.boolean(),
    failed: z.array(
      z.object({
        check: z.string(),
        practice: z.string(),
        severity: z.string(),
        findings: z.array(
          z.object({
            fingerprint: z.string().describe('To be given to explain-finding'),
            file: z.string(),
            line: z.number(),
            message: z.string(),
            waived: z.boolean(),
          }),
        ),
      }),
    ),
    worthMost: z
      .array(
        z.object({ check: z.string(), points: z.number(), score: z.number() }),
      )
      .describe('What to mend first, with the points that it adds'),
  });
}

/** Findings told of one check; more would fill what an agent can hold in mind. */
const MOST_FINDINGS = 10;

/** The score of an entity, of one scorecard or of all. */
export function scoresOf(
  { scorecards }: EntityScorecards,
  scorecard: string | undefined,
) {
  return scorecards
    .filter(one => scorecard === undefined || one.scorecard === scorecard)
    .map(scoreOf);
}

function scoreOf(one: EntityScorecard) {
  const { assessment, problem, gains, state, refreshing } = one;
  return {
    ...{ scorecard: one.scorecard, state, refreshing },
    score: assessment?.score,
    grade: assessment?.grade,
    coverage: assessment?.coverage,
    scoreWithoutWaivers: assessment?.unwaived?.score,
    problem: problem?.message,
    failed: (assessment?.checks ?? [])
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ id, practice, severity, findings }) => ({
        ...{ check: id, practice, severity },
        findings: findings.slice(0, MOST_FINDINGS).map(finding => ({
          fingerprint: finding.fingerprint,
          ...{ file: finding.file, line: finding.line },
          ...{ message: finding.message, waived: !!finding.waived },
        })),
      })),
    worthMost: gains.map(({ check, points, score }) => ({
      ...{ check, points, score },
    })),
  };
}
