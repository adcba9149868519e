import { becauseOf } from '../../flow';
import { arrowId } from '../../links';
import type { DataCheck } from '../DataCheck';
import { accessTemplate, accessTerraform, JOB } from './exampleAccess';
import { judgeFlows } from './judgeFlows';

export const tierSkipped: DataCheck = {
  id: 'tier-skipped',
  title: 'Raw data that becomes curated without a tier between',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'The transformed tier is where data is cleaned once for all. A job that goes from raw to curated cleans for itself, and the next one does it again, otherwise.',
  remedy:
    'Write what was cleaned to the transformed tier, and build what is curated from there.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: accessTemplate(
          JOB,
          ['s3:GetObject', 'raw'],
          ['s3:PutObject', 'transformed'],
        ),
      },
      {
        files: accessTerraform(
          JOB,
          ['s3:GetObject', 'raw'],
          ['s3:PutObject', 'transformed'],
          ['s3:GetObject', 'transformed'],
          ['s3:PutObject', 'curated'],
        ),
      },
    ],
    fail: [
      {
        files: accessTemplate(
          JOB,
          ['s3:GetObject', 'raw'],
          ['s3:PutObject', 'curated'],
        ),
        lines: [22],
      },
      {
        files: accessTerraform(
          JOB,
          ['s3:GetObject', 'raw'],
          ['s3:PutObject', 'curated'],
        ),
        lines: [28],
      },
    ],
  },
  run: model =>
    judgeFlows(
      model,
      'processing',
      'Nothing that processes reads or writes a store of the project.',
      (flows, say) => {
        const raw = flows.find(
          ({ verb, tier }) => verb === 'reads' && tier === 'raw',
        );
        const isBetween = flows.some(({ tier }) => tier === 'transformed');
        if (!raw || isBetween) return;
        for (const write of flows) {
          if (write.verb !== 'writes' || write.tier !== 'curated') continue;
          const { actor, store, edge } = write;
          say.fail(
            edge.statement ?? edge.at,
            `${actor.name} reads ${raw.store.name}, which is raw, and writes ${store.name}, which is curated.`,
            {
              because: [...becauseOf(model, raw), ...becauseOf(model, write)],
              about: [store.id, raw.store.id, arrowId(edge), arrowId(raw.edge)],
            },
          );
        }
      },
    ),
};
