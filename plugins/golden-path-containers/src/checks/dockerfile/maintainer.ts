import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';

export const maintainer: ContainerCheck = {
  id: 'maintainer',
  title: 'MAINTAINER instruction',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'MAINTAINER has been deprecated since 2017; tools that read who is responsible for an image read its labels.',
  remedy:
    'Write a label in its place: `LABEL org.opencontainers.image.authors="…"`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL4000', relation: 'equal' },
    { tool: 'buildkit', id: 'MaintainerDeprecated', relation: 'equal' },
    { tool: 'trivy', id: 'DS-0022', relation: 'equal' },
    { tool: 'checkov', id: 'CKV_DOCKER_6', relation: 'looser' },
    {
      tool: 'kics',
      id: 'MAINTAINER Instruction Being Used',
      relation: 'equal',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nLABEL maintainer="a@example.com"\n# MAINTAINER x\n',
        },
      },
      { files: { Dockerfile: 'FROM alpine:3.20\nRUN echo MAINTAINER x\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nMAINTAINER Jo Doe <jo@example.com>\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nmaintainer "Jo $D"\nCMD ["a"]\n',
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an instruction.', (build, say) => {
      for (const { instruction } of placed(build)) {
        say.pass();
        if (instruction.name === 'maintainer')
          say.fail(instruction, 'MAINTAINER is deprecated', {
            fix: label(build, instruction),
          });
      }
    }),
};

/** A label with the same text; quotes, dollars and continuations mean other things in a label. */
function label(build: Build, instruction: Instruction): Fix | undefined {
  const { body, keyword, start, end, line, endLine } = instruction;
  const name = body.replace(/^(["'])(.*)\1$/, '$2');
  if (!name || /["\\$`]/.test(name) || line !== endLine) return undefined;
  const lower = keyword.text === keyword.text.toLowerCase();
  return {
    safety: 'safe',
    reason: 'The label says the same, where tools look for it.',
    edits: [
      {
        file: build.path,
        start,
        end,
        text: `${
          lower ? 'label' : 'LABEL'
        } org.opencontainers.image.authors="${name}"`,
      },
    ],
  };
}
