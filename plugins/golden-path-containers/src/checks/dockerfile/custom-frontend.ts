import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { frontendOf } from './frontend';

export const customFrontend: ContainerCheck = {
  id: 'custom-frontend',
  title: 'Dockerfile in a language of its own',
  practice: 'portable-build',
  severity: 'medium',
  rationale:
    'The image that # syntax= names reads the file. Another than Docker’s has to be pulled and trusted, and its language is read nowhere else.',
  remedy:
    'Write `# syntax=docker/dockerfile:1`, and in its language what the file needs.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile: '# syntax=docker/dockerfile:1\nFROM alpine:3.20\n',
        },
      },
      {
        files: {
          Dockerfile:
            '# syntax = registry.example.com/mirror/docker/dockerfile:1.20@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nFROM alpine:3.20\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            '# escape=\\\n# syntax=example/dockerfile-plus\nFROM alpine:3.20\n',
        },
        lines: [2],
      },
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1.14-labs\nFROM alpine:3.20\n',
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a # syntax=.', (build, say) => {
      const frontend = frontendOf(build);
      if (!frontend) return;
      const { directive, official, labs } = frontend;
      const named = directive.value.slice(0, 80);
      if (!official)
        say.fail(directive, `The file is read by ${named} and by nothing else`);
      else if (labs)
        say.fail(directive, `${named} reads forms that may still change`);
      else say.pass();
    }),
};
