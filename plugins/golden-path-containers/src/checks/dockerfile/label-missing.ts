import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedLabels } from './labels';

const policy = { labels: { 'org.opencontainers.image.version': 'semver' } };

export const labelMissing: ContainerCheck = {
  id: 'label-missing',
  title: 'Label that the policy asks for is missing',
  practice: 'pinned-tag',
  severity: 'low',
  rationale:
    'Labels tell what an image is, whose it is and which release it holds, long after its tag has moved.',
  remedy:
    'Set it in the last stage, as `LABEL org.opencontainers.image.version=$VERSION`.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3049', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS base\nARG VERSION\nLABEL org.opencontainers.image.version=$VERSION\nFROM base\nRUN ls\n',
        },
        policy,
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nLABEL "org.opencontainers.image.version" 1.0.0\n',
        },
        policy,
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nLABEL org.opencontainers.image.version=1.0.0\nFROM alpine:3.20\nCOPY --from=build /a /a\n',
        },
        policy,
        lines: [3],
      },
    ],
  },
  run: model => {
    const { labels = {} } = model.policy;
    const wanted = Object.keys(labels);
    const nothing = wanted.length
      ? 'No Dockerfile builds an image.'
      : 'The policy asks for no labels.';
    return judge(model, nothing, (build, say) => {
      const { from } = build.final ?? {};
      if (!from || !wanted.length) return;
      const present = new Set(shippedLabels(build).map(({ name }) => name));
      say.pass();
      for (const name of wanted) {
        if (!present.has(name)) say.fail(from, `The label ${name} is missing`);
      }
    });
  },
};
