import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Write the whole workspace as a new repository',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Write the repository',
          action: 'publish:local',
          input: { name: '${{ parameters.name }}' },
        },
      ],
    }),
  },
  {
    description: 'Write one folder of the workspace, with a message of its own',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Write the repository',
          action: 'publish:local',
          input: {
            name: '${{ parameters.name }}',
            sourcePath: 'service',
            commitMessage: 'Start the service from the golden path',
          },
        },
      ],
    }),
  },
];
