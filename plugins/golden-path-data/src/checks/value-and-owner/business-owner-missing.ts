import { isNobody, nameOf } from '../owners/isNobody';
import { judgeDatasets } from './judgeDatasets';
import { ownersOf } from './ownersOf';
import {
  curatedContract,
  exampleEntity,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const businessOwnerMissing: DataCheck = {
  id: 'business-owner-missing',
  title: 'A curated dataset without an owner on the business side',
  practice: 'value-and-owner',
  severity: 'high',
  rationale:
    'Who builds a dataset knows how it is made, seldom what it is worth; somebody who draws a benefit from it has to say what it must be.',
  remedy:
    'Name a business owner in the `team` of the data contract (role `Business owner`), or by the annotation `golden-path/business-owner`, who is not the technical owner.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...curatedContract(`team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
`),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleEntity({
            annotations: { 'golden-path/business-owner': 'user:default/ana' },
          }),
        },
      },
    ],
    fail: [
      { files: { ...STREAM_TEMPLATE, ...curatedContract() }, lines: [1] },
      { files: { ...STREAM_MODULE, ...exampleEntity() }, lines: [1] },
      {
        files: {
          ...STREAM_TEMPLATE,
          ...curatedContract(`team:
  members:
    - { username: bob, role: Business owner }
    - { username: bob, role: Technical owner }
`),
        },
        lines: [9],
      },
    ],
  },
  run: model =>
    judgeDatasets(model, (dataset, say) => {
      const { business, technical } = ownersOf(dataset);
      const same = business.find(({ ref }) =>
        technical.some(other => nameOf(other.ref) === nameOf(ref)),
      );
      if (!business.length)
        say.fail(
          dataset.at,
          `Nobody on the business side answers for ${dataset.title}.`,
          dataset.about,
        );
      else if (business.every(({ ref }) => isNobody(ref)))
        say.fail(
          business[0].at,
          `${business[0].ref} is nobody who can answer for ${dataset.title}.`,
          dataset.about,
        );
      else if (same && business.length === 1)
        say.fail(
          same.at,
          `${same.ref} is both the business and the technical owner of ${dataset.title}.`,
          dataset.about,
        );
      else say.pass();
    }),
};
