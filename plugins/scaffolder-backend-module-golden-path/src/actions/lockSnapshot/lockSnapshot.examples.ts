import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Lock the synth snapshot of a CDK app',
    example: stringify({
      steps: [
        {
          id: 'lock',
          name: 'Lock the snapshot of its infrastructure',
          action: 'golden-path:lock-snapshot',
          input: { snapshot: 'infra/__snapshot__' },
        },
      ],
    }),
  },
];
