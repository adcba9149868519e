import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Pin base images before the project is checked',
    example: stringify({
      steps: [
        {
          id: 'pin',
          name: 'Pin its base images',
          action: 'golden-path:pin-images',
          input: {},
        },
        {
          id: 'check',
          name: 'Check it against the golden path',
          action: 'golden-path:check',
          input: { failBelow: 90 },
        },
      ],
    }),
  },
];
