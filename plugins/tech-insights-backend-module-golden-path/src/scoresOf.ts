import type { FactSchema } from '@backstage-community/plugin-tech-insights-common';
import type {
  FactRetriever,
  FactRetrieverContext,
  TechInsightFact,
} from '@backstage-community/plugin-tech-insights-node';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  GoldenPathClient,
  type EntityRow,
} from 'backstage-plugin-golden-path-common';

/** Entities on one page of the list. */
const PAGE = 200;

const schema: FactSchema = {
  score: {
    type: 'float',
    description: 'Points of the scorecard, 0 to 100, waivers taken out',
  },
  grade: { type: 'string', description: 'The grade, A to E' },
  coverage: {
    type: 'float',
    description: 'Which share of what applies could be decided, 0 to 1',
  },
  criticalFindings: {
    type: 'integer',
    description: 'How many critical checks fail',
  },
  state: {
    type: 'string',
    description:
      'assessed, nothing-here, no-source, pending or unreadable; there is a score only where it is assessed',
  },
  worstPractice: {
    type: 'string',
    description: 'Id of the practice that costs most points',
  },
};

/**
 * The retriever of one scorecard's scores. They are read as the service Tech Insights, so whoever may read its facts reads them: its
 * permissions say who that is.
 */
export function scoresOf(scorecard: string): FactRetriever {
  return {
    id: `golden-path-${scorecard}`,
    version: '0.1.0',
    title: `Golden Path: ${scorecard}`,
    description: `How entities stand with the scorecard ${scorecard}`,
    schema,
    async handler(context) {
      const facts: TechInsightFact[] = [];
      for await (const row of rowsOf(scorecard, context))
        facts.push(factOf(row));
      return facts;
    },
  };
}

async function* rowsOf(
  scorecard: string,
  { auth, discovery }: FactRetrieverContext,
): AsyncGenerator<EntityRow> {
  const api = new GoldenPathClient({ discoveryApi: discovery });
  let cursor: string | undefined;
  do {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'golden-path',
    });
    const query = { scorecard, cursor, limit: PAGE };
    const page = await api.listEntities(query, { token });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor);
}

function factOf(row: EntityRow): TechInsightFact {
  const { score, grade, coverage, critical, state, worstPractice } = row;
  return {
    entity: parseEntityRef(row.entityRef),
    facts: {
      state,
      coverage,
      criticalFindings: critical,
      // What is not known is no fact, rather than a zero.
      ...(score !== undefined && { score }),
      ...(grade !== undefined && { grade }),
      ...(worstPractice && { worstPractice: worstPractice.id }),
    },
  };
}
