import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Refuse answers that cannot be right',
    example: stringify({
      steps: [
        {
          id: 'answers',
          name: 'Look at the answers',
          action: 'golden-path:answers',
          input: {
            name: '${{ parameters.name }}',
            owner: '${{ parameters.owner }}',
            registry: '${{ parameters.registry }}',
          },
        },
      ],
    }),
  },
];
