import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedScripts } from './shipped';

export const wgetAndCurl: ContainerCheck = {
  id: 'wget-and-curl',
  title: 'Both wget and curl used',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Two tools for one job are one more package to install and to keep up to date.',
  remedy: 'Use one of them throughout, and install only that.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL4001', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0014', relation: 'looser' },
    { tool: 'kics', id: "Run Using 'wget' and 'curl'", relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN apk add --no-cache curl && curl -O https://example.com/a && curl https://example.com/b\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nRUN wget -q https://example.com/a\nFROM debian:12-slim\nRUN curl https://example.com/b\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM debian:12-slim\nRUN wget -q https://example.com/a\nRUN wget -q https://example.com/b && \\\n  curl https://example.com/c\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image downloads a file.',
      (build, say) => {
        const commands = shippedScripts(build, say)
          .flatMap(({ script }) => script.commands)
          .filter(({ name }) => name === 'wget' || name === 'curl');
        const other = commands.find(({ name }) => name !== commands[0].name);
        if (other)
          say.fail(
            other,
            `${other.name} is used here, and ${
              commands[0].name
            } in line ${build.dockerfile.lineAt(commands[0].start)}`,
          );
        else if (commands.length) say.pass();
      },
    ),
};
