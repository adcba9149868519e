import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Fail the task unless the project would start with an A',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check it against the golden path',
          action: 'golden-path:check',
          input: { failBelow: 90 },
        },
      ],
    }),
  },
  {
    description: 'Ask for a good data pipeline',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check its tiers, access and records',
          action: 'golden-path:check',
          input: { scorecard: 'data-tier-compliance', failBelow: 75 },
        },
      ],
    }),
  },
  {
    description: 'Only show how one service of the workspace stands',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'See how the service stands',
          action: 'golden-path:check',
          input: { scorecard: 'container-hygiene', path: 'services/api' },
        },
      ],
    }),
  },
];
