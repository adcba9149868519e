import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { featuresOf, frontendOf } from './frontend';

/** Forms that came with this version of 1.x, in June 2023, or later are new to builders that are still in use. */
const NEW = 6;

export const syntaxMissing: ContainerCheck = {
  id: 'syntax-missing',
  title: 'New form without a syntax line',
  practice: 'portable-build',
  severity: 'low',
  rationale:
    'Without # syntax= each client reads the file with what it was shipped with: an older Docker, Finch or nerdctl stops at a form it does not know.',
  remedy:
    'Begin the file with `# syntax=docker/dockerfile:1`: every client based on BuildKit then fetches what reads it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --mount=type=cache,target=/c ls\nCOPY --link <<E /a\nE\n',
        },
      },
      {
        files: {
          Dockerfile:
            '# syntax=docker/dockerfile:1\nFROM alpine:3.20\nCOPY --exclude=*.md . /a\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            '# A comment\n# syntax=docker/dockerfile:1\nFROM alpine:3.20\nCOPY --exclude=*.md . /a\nCOPY --exclude=*.txt . /a\nRUN --mount=type=secret,id=a,env=A ls\n',
        },
        lines: [4, 6],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a newer form.', (build, say) => {
      const features = featuresOf(build);
      if (features.length) say.pass();
      if (frontendOf(build)) return;
      for (const { feature, instruction } of features) {
        const { name, since = Infinity } = feature;
        if (since >= NEW)
          say.fail(instruction, `Older clients do not know ${name}`);
      }
    }),
};
