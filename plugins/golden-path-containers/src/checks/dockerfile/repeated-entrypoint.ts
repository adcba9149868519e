import type { ContainerCheck } from '../ContainerCheck';
import { judgeRepeated } from './repeatedInstruction';

export const repeatedEntrypoint: ContainerCheck = {
  id: 'repeated-entrypoint',
  title: 'Several ENTRYPOINT in one stage',
  practice: 'entrypoint',
  severity: 'medium',
  rationale:
    'Only the last ENTRYPOINT of a stage has an effect; the others mislead whoever reads the file.',
  remedy: 'Keep the last ENTRYPOINT and delete the others.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL4004', relation: 'equal' },
    { tool: 'trivy', id: 'DS-0007', relation: 'equal' },
    {
      tool: 'buildkit',
      id: 'MultipleInstructionsDisallowed',
      relation: 'looser',
    },
    {
      tool: 'kics',
      id: 'Multiple ENTRYPOINT Instructions Listed',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nENTRYPOINT ["app"]\n' } },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nENTRYPOINT ["a"]\nFROM a\nENTRYPOINT ["b"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\r\nENTRYPOINT ["a"]\r\nENTRYPOINT ["b"]',
        },
        lines: [2],
      },
    ],
  },
  run: model => judgeRepeated(model, 'entrypoint'),
};
