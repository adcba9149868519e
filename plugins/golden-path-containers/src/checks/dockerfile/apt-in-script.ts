import type { ContainerCheck } from '../ContainerCheck';
import { judgeCommands } from './judgeCommands';

export const aptInScript: ContainerCheck = {
  id: 'apt-in-script',
  title: 'The tool for people, apt, used in a build',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'The options and the output of apt may change with any release, as its manual says; those of apt-get do not.',
  remedy: 'Use `apt-get` and `apt-cache`, which take the same arguments.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3027', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_DOCKER_9', relation: 'looser' },
    { tool: 'kics', id: 'Run Using apt', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && apt-cache policy git && rm -rf /var/cache/apt\n',
        },
      },
      { files: { Dockerfile: 'FROM debian:12-slim\nRUN echo apt install\n' } },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN apt-get update && \\\n  apt install -y git\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeCommands(model, 'No Dockerfile has a RUN.', ({ name }) =>
      name === 'apt'
        ? { fail: 'apt is made for a terminal; use apt-get in a build' }
        : 'pass',
    ),
};
