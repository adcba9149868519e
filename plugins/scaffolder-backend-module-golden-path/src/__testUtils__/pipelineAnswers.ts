import type { JsonObject } from '@backstage/types';
import { formOf, NO_ANSWERS } from './kinds';
import { pairwise, type Factors } from './pairs';

const REASON =
  'The team has run this for years and knows what a query of theirs costs.';

/** What is tried of the questions that several pipelines ask; `undefined` leaves one to its default. */
const COMMON: Factors = {
  name: ['x', `a${'-b2'.repeat(13)}`, 'yes'],
  owner: ['group:default/checkout', 'user:people/o.brien'],
  system: [undefined, 'system:default/shop'],
  description: [undefined, 'Says "how" much\nwas sold: #1 of {{ all }}.'],
  dataset: ['d', 'web_orders', `a${'b'.repeat(29)}`],
  domain: ['sales', 'after-sales'],
  businessOwner: ['group:default/commerce', 'user:people/d.okafor'],
  source: ['the "shop": a PostgreSQL database', "l’application d'achats"],
  kpi: ['hours to close the month', 'errors: those of "a" & <b>, in %'],
  kpiUnit: ['hours', '%'],
  costCenter: ['4711', 'retail-042', 'a=b/c@d'],
  volume: [undefined, '100 GB', '1 TB', '10 TB'],
  mutability: [undefined, 'append', 'deletes'],
  consumers: [undefined, ['sql', 'machine-learning'], ['services']],
  team: [undefined, ['spark'], ['sql', 'spark', 'streaming']],
  domains: [undefined, 3],
  platformTeam: [undefined, true],
  federatedGovernance: [undefined, true],
  mesh: [undefined, 'later', 'not-adopted'],
  ci: [undefined, 'gitlab'],
  updates: [undefined, 'dependabot'],
};

/** How a template differs from the others. */
interface Own {
  /** What is tried of its own questions, or instead of the above. */
  factors: Factors;
  /** Answers that others ask for, such as a reason. */
  complete?(answers: JsonObject): JsonObject;
}

/** Runs once a night and answers by Athena: other ages are refused, and a large volume needs a reason. */
const NIGHTLY: Own = {
  factors: { latency: [undefined] },
  complete: ({ volume }) =>
    volume === '10 TB' ? { overrideReason: REASON } : {},
};

/** Takes what comes as it comes: other ages are refused. */
const STREAMED: Own = { factors: { latency: [undefined, 'second'] } };

/** Has an image beside that. */
const LEARNING: Own = {
  factors: {
    ...NIGHTLY.factors,
    registry: [undefined, 'registry.example.com/team'],
    cache: [undefined, 'mirror/docker_io'],
    morePlatforms: [undefined, ['linux/s390x']],
  },
  complete: NIGHTLY.complete,
};

/** By template. */
const OWN: Record<string, Own> = {
  'pipeline-analytics': NIGHTLY,
  'pipeline-business-intelligence': NIGHTLY,
  'pipeline-operational-analytics': { factors: { latency: [undefined] } },
  'pipeline-loosely-coupled': STREAMED,
  'pipeline-fraud-detection': STREAMED,
  'pipeline-iot': STREAMED,
  'pipeline-machine-learning': LEARNING,
  'pipeline-recommendation': STREAMED,
  'pipeline-streaming': STREAMED,
};

/** The answers that a pipeline is tried with, in pairs. */
export function answersOfPipeline(template: string): JsonObject[] {
  const own = OWN[template];
  if (!own) throw new Error(`${template} has no entry in pipelineAnswers.ts`);
  const tried = { ...COMMON, ...own.factors };
  const asked = Object.keys(formOf(template).questions).filter(
    name => !NO_ANSWERS.includes(name),
  );
  const factors = Object.fromEntries(
    asked.map(name => {
      if (!tried[name])
        throw new Error(`Nothing is tried for ${name} of ${template}`);
      return [name, tried[name]];
    }),
  );
  return pairwise(factors).map(choice => {
    const known = JSON.parse(JSON.stringify(choice)) as JsonObject;
    return {
      ...known,
      ...(known.mesh ? { meshReason: REASON } : {}),
      ...own.complete?.(known),
    };
  });
}
