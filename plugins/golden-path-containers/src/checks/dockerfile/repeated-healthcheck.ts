import type { ContainerCheck } from '../ContainerCheck';
import { judgeRepeated } from './repeatedInstruction';

export const repeatedHealthcheck: ContainerCheck = {
  id: 'repeated-healthcheck',
  title: 'Several HEALTHCHECK in one stage',
  practice: 'sound-dockerfile',
  severity: 'medium',
  rationale:
    'Only the last HEALTHCHECK of a stage has an effect; the others mislead whoever reads the file.',
  remedy: 'Keep the last HEALTHCHECK and delete the others.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3012', relation: 'equal' },
    { tool: 'trivy', id: 'DS-0023', relation: 'equal' },
    {
      tool: 'buildkit',
      id: 'MultipleInstructionsDisallowed',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: { Dockerfile: 'FROM alpine:3.20\nHEALTHCHECK CMD ["true"]\n' },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nHEALTHCHECK CMD ["a"]\nFROM a\nHEALTHCHECK NONE\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nHEALTHCHECK --interval=5s \\\n  CMD ["a"]\nENV A=1\nHEALTHCHECK NONE\n',
        },
        lines: [2],
      },
    ],
  },
  run: model => judgeRepeated(model, 'healthcheck'),
};
