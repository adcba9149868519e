import { isRead } from './isRead';
import { judgeDatasets } from './judgeDatasets';
import {
  curatedContract,
  exampleEntity,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const orphanDataset: DataCheck = {
  id: 'orphan-dataset',
  title: 'A curated dataset that names nobody who reads it',
  practice: 'value-and-owner',
  severity: 'medium',
  rationale:
    'Data that nobody reads is stored, refreshed and watched for nothing, and nobody notices when it is wrong.',
  remedy:
    'Name the readers: `dependencyOf` of the dataset in the catalog, an entity that depends on it, `roles` of the contract; or declare what reads it, or retire it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleEntity({ spec: { dependencyOf: '[component:reports]' } }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          ...curatedContract(`roles:
  - { role: analysts, access: read }
`),
        },
      },
    ],
    fail: [
      { files: { ...STREAM_TEMPLATE, ...exampleEntity() }, lines: [1] },
      { files: { ...STREAM_MODULE, ...curatedContract() }, lines: [1] },
    ],
  },
  run: model =>
    judgeDatasets(model, (dataset, say) => {
      if (isRead(model, dataset)) say.pass();
      else
        say.fail(
          dataset.at,
          `Nothing in the project names a reader of ${dataset.title}.`,
          dataset.about,
        );
    }),
};
