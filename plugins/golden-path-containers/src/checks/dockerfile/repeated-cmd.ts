import type { ContainerCheck } from '../ContainerCheck';
import { judgeRepeated } from './repeatedInstruction';

export const repeatedCmd: ContainerCheck = {
  id: 'repeated-cmd',
  title: 'Several CMD in one stage',
  practice: 'entrypoint',
  severity: 'medium',
  rationale:
    'Only the last CMD of a stage has an effect; the others mislead whoever reads the file.',
  remedy: 'Keep the last CMD and delete the others.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL4003', relation: 'equal' },
    { tool: 'trivy', id: 'DS-0016', relation: 'equal' },
    {
      tool: 'buildkit',
      id: 'MultipleInstructionsDisallowed',
      relation: 'looser',
    },
    {
      tool: 'kics',
      id: 'Multiple CMD Instructions Listed',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nCMD ["sh"]\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nCMD ["sh"]\nFROM a\nCMD ["ls"]\nONBUILD CMD ["ps"]\nONBUILD CMD ["ps"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCMD ["sh"]\nENV A=1\ncmd ls \\\n  -l\nCMD ["ps"]\n',
        },
        lines: [2, 4],
      },
    ],
  },
  run: model => judgeRepeated(model, 'cmd'),
};
