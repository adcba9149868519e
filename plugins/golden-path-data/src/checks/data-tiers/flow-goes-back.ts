import { becauseOf } from '../../flow';
import type { Tier } from '../../graph';
import { arrowId } from '../../links';
import type { DataCheck } from '../DataCheck';
import { accessTemplate, accessTerraform, JOB } from './exampleAccess';
import { judgeFlows } from './judgeFlows';

const ORDER: Tier[] = ['raw', 'transformed', 'curated'];

export const flowGoesBack: DataCheck = {
  id: 'flow-goes-back',
  title: 'Data that flows from a later tier back to an earlier one',
  practice: 'data-tiers',
  severity: 'high',
  rationale:
    'Data flows from raw to transformed to curated. What is written back makes a circle: no tier can be computed again from the one before.',
  remedy:
    'Let each job read a tier and write the next one; give a job that needs results of a later tier a store of its own. A tier may be rewritten from itself, as compaction does.',
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
          ['s3:GetObject', 'transformed'],
          ['s3:PutObject', 'transformed'],
          ['s3:PutObject', 'curated'],
        ),
      },
    ],
    fail: [
      {
        files: accessTemplate(
          JOB,
          ['s3:GetObject', 'curated'],
          ['s3:PutObject', 'transformed'],
        ),
        lines: [22],
      },
      {
        files: accessTerraform(
          JOB,
          ['s3:GetObject', 'curated'],
          ['s3:PutObject', 'transformed'],
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
        const reads = flows.filter(({ verb }) => verb === 'reads');
        for (const write of flows) {
          // Whatever processes and writes raw is a finding of its own.
          if (write.verb !== 'writes' || write.tier === 'raw') continue;
          const later = reads.find(
            ({ tier }) => ORDER.indexOf(tier!) > ORDER.indexOf(write.tier!),
          );
          if (!later) continue;
          const { actor, store, tier, edge } = write;
          say.fail(
            edge.statement ?? edge.at,
            `${actor.name} may read ${later.store.name}, which is ${later.tier}, and write ${store.name}, which is ${tier}.`,
            {
              because: [...becauseOf(model, later), ...becauseOf(model, write)],
              about: [
                store.id,
                later.store.id,
                arrowId(edge),
                arrowId(later.edge),
              ],
            },
          );
        }
      },
    ),
};
