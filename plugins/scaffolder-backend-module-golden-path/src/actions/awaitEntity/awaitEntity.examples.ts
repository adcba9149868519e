import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Wait for what an earlier step has published',
    example: stringify({
      steps: [
        {
          id: 'await',
          name: 'Wait until it is in the catalog',
          action: 'golden-path:await-entity',
          input: { entityRef: '${{ steps.publish.output.entityRef }}' },
        },
      ],
    }),
  },
  {
    description: 'Wait no longer than ten seconds',
    example: stringify({
      steps: [
        {
          id: 'await',
          name: 'Wait a moment',
          action: 'golden-path:await-entity',
          input: {
            entityRef: 'component:default/basket',
            timeoutSeconds: 10,
          },
        },
      ],
    }),
  },
];
