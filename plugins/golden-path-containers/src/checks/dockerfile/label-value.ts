import { isOfKind, LABEL_KINDS } from '../../knowledge/labels';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedLabels } from './labels';

const policy = {
  labels: {
    v: 'semver',
    at: 'rfc3339',
    url: 'url',
    rev: 'hash',
    by: 'email',
    as: 'spdx',
    t: 'text',
  },
};

export const labelValue: ContainerCheck = {
  id: 'label-value',
  title: 'Label with a value of another kind',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Tools that read the label expect a version, a time or an address, and fail or skip the image where it holds something else.',
  remedy:
    'Give it a value of the kind that `labels` in the policy says, and not an empty one.',
  fixable: false,
  equivalents: [
    { tool: 'hadolint', id: 'DL3051', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3052', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3053', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3054', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3055', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3056', relation: 'looser' },
    { tool: 'hadolint', id: 'DL3058', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nLABEL v=1.2.3-rc.1+5 at=2026-11-25T08:00:00.5+01:00 url="https://example.com/a?b" rev=0123abc by=jo@example.com as="(MIT OR Apache-2.0) AND LicenseRef-x" t="any"\n',
        },
        policy,
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nARG V\nARG R=0123456789abcdef0123456789abcdef01234567\nLABEL v=$V rev=$R other=""\n',
        },
        policy,
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nLABEL v=v1.2.3\nLABEL at=2026-11-25\nLABEL url=example.com\nLABEL rev=ABC\nLABEL by=Jo\nLABEL as="my own"\nLABEL t=""\n',
        },
        policy,
        lines: [2, 3, 4, 5, 6, 7, 8],
      },
    ],
  },
  run: model => {
    const { labels = {} } = model.policy;
    const nothing = Object.keys(labels).length
      ? 'No image has a label that the policy speaks of.'
      : 'The policy asks for no labels.';
    return judge(model, nothing, (build, say) => {
      for (const { name, value, place } of shippedLabels(build)) {
        if (!Object.hasOwn(labels, name)) continue;
        const kind = labels[name];
        // What only the build knows is left to it.
        if (value === undefined) say.pass();
        else if (!value) say.fail(place, `The label ${name} is empty`);
        else if (isOfKind(value, kind)) say.pass();
        else
          say.fail(
            place,
            `The label ${name} must be ${LABEL_KINDS[kind].description}`,
          );
      }
    });
  },
};
