import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedLabels } from './labels';

const policy = { labels: { owner: 'text' }, strictLabels: true };

export const labelUnexpected: ContainerCheck = {
  id: 'label-unexpected',
  title: 'Label that the policy does not know',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'Where a list of labels is agreed on, another one is often a misspelling that no tool will look for.',
  remedy: 'Correct its name, or have it added to `labels` in the policy.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3050', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: { Dockerfile: 'FROM alpine:3.20\nLABEL "owner"="me"\n' },
        policy,
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nLABEL x=1\nFROM alpine:3.20\nLABEL owner me\n',
        },
        policy,
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nLABEL owner=me \\\n  onwer=me\n',
        },
        policy,
        lines: [3],
      },
    ],
  },
  run: model => {
    const { labels = {}, strictLabels } = model.policy;
    const nothing = strictLabels
      ? 'No image has a label.'
      : 'The policy allows any label.';
    return judge(model, nothing, (build, say) => {
      if (!strictLabels) return;
      for (const { name, place } of shippedLabels(build)) {
        if (Object.hasOwn(labels, name)) say.pass();
        else say.fail(place, `The policy knows no label ${name.slice(0, 80)}`);
      }
    });
  },
};
