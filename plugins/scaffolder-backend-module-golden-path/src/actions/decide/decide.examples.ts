import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Decide by the table, with a reason where it is not followed',
    example: stringify({
      steps: [
        {
          id: 'decide',
          name: 'Take the decisions',
          action: 'golden-path:decide',
          input: {
            template: 'pipeline-analytics',
            owner: '${{ parameters.owner }}',
            businessOwner: '${{ parameters.businessOwner }}',
            kpi: '${{ parameters.kpi }}',
            answers: {
              dataset: '${{ parameters.dataset }}',
              volume: '${{ parameters.volume }}',
              latency: '${{ parameters.latency }}',
              mutability: '${{ parameters.mutability }}',
              consumers: '${{ parameters.consumers }}',
              team: '${{ parameters.team }}',
              domains: '${{ parameters.domains }}',
              platformTeam: '${{ parameters.platformTeam }}',
              federatedGovernance: '${{ parameters.federatedGovernance }}',
            },
            overrides: {
              'processing-engine': {
                because: '${{ parameters.overrideReason }}',
              },
            },
          },
        },
      ],
    }),
  },
];
