import { becauseOf } from '../../flow';
import { arrowId } from '../../links';
import type { DataCheck } from '../DataCheck';
import { accessTemplate, accessTerraform, functionIn } from './exampleAccess';
import { judgeFlows } from './judgeFlows';

export const consumerReadsRaw: DataCheck = {
  id: 'consumer-reads-raw',
  title: 'Consumer that may read the raw tier',
  practice: 'data-tiers',
  severity: 'high',
  rationale:
    'Raw records are unchecked and still carry what was to be masked; a consumer belongs behind the curated tier, where a contract holds.',
  remedy:
    'Take the raw store out of the statement of the consumer’s role, or revoke its grant; what it misses in the curated tier belongs there.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: accessTemplate(functionIn('consumption'), [
          's3:GetObject',
          'curated',
        ]),
      },
      {
        files: accessTerraform(functionIn('consumption'), [
          's3:Get*',
          'curated',
        ]),
      },
    ],
    fail: [
      {
        files: accessTemplate(
          functionIn('consumption'),
          ['s3:GetObject', 'curated'],
          ['s3:GetObject', 'raw'],
        ),
        lines: [22],
      },
      {
        files: accessTerraform(functionIn('consumption'), ['s3:*', 'raw']),
        lines: [27],
      },
    ],
  },
  run: model =>
    judgeFlows(
      model,
      'consumption',
      'Nothing that serves data reads a store of the project.',
      (flows, say) => {
        for (const flow of flows) {
          const { actor, store, tier, verb, edge } = flow;
          if (verb !== 'reads' || tier !== 'raw') continue;
          say.fail(
            edge.statement ?? edge.at,
            `${actor.name} may read ${store.name}, which is raw: a consumer belongs behind the curated tier.`,
            {
              because: becauseOf(model, flow),
              about: [
                store.id,
                arrowId(edge),
                ...model.graph.edgesFrom(actor, 'assumes').map(({ to }) => to),
              ],
            },
          );
        }
      },
    ),
};
