import { placeholderIn } from '../../documents';
import { judgeDatasets } from './judgeDatasets';
import { partOf, PARTS } from './valueOf';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
import {
  STREAM_MODULE,
  STREAM_TEMPLATE,
  curatedContract,
  exampleContract,
  exampleEntity,
  valueProperties,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const valueUnstated: DataCheck = {
  id: 'value-unstated',
  title: 'A curated dataset does not say what it is worth',
  practice: 'value-and-owner',
  severity: 'medium',
  rationale:
    'A dataset whose value has no measure and no day on which it is looked at lives on because it exists.',
  remedy:
    'State a KPI, its unit and a review date: custom properties `valueKpi`, `valueUnit`, `valueReview` of the contract, or the annotations `golden-path/kpi`, `golden-path/kpi-unit`, `golden-path/value-review`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleContract(`team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
${valueProperties()}`),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleEntity({
            annotations: {
              'golden-path/kpi': 'Hours to close the month',
              'golden-path/kpi-unit': 'hours',
              'golden-path/value-review': '2027-01-15',
            },
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...curatedContract(`team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
`),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleEntity({
            annotations: {
              'golden-path/kpi': 'TBD',
              'golden-path/kpi-unit': 'hours',
              'golden-path/value-review': '2027-01-15',
            },
          }),
        },
        lines: [7],
      },
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleContract(`team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
${valueProperties('soon')}`),
        },
        lines: [15],
      },
    ],
  },
  run: model =>
    judgeDatasets(model, (dataset, say) => {
      const missing = PARTS.filter(part => !partOf(dataset, part));
      if (missing.length) {
        say.fail(
          dataset.at,
          `${dataset.title} states no ${missing
            .map(({ title }) => title)
            .join(', ')}.`,
          dataset.about,
        );
        return;
      }
      for (const part of PARTS) {
        const said = partOf(dataset, part)!;
        const found = placeholderIn(said.value);
        if (found)
          say.fail(
            said.at,
            `The ${part.title} of ${dataset.title} is still the placeholder "${found}".`,
          );
        else if (part.isDay && !DAY.test(said.value))
          say.fail(
            said.at,
            `The ${part.title} of ${dataset.title} is no date.`,
          );
      }
      if (!say.findings.length) say.pass();
    }),
};
