import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { valueAt } from '../../graph';
import { OfDocument } from '../records/OfDocument';
import { taggedColumns, TAGS } from './taggedColumns';

const PERSONAL = ['pseudonymous', 'personal', 'sensitive'];
/** Classes that let everybody read. */
const OPEN = /^(public|open|none|unclassified)$/i;
import {
  exampleContract,
  exampleInventory,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const personalDataUnmarked: DataCheck = {
  id: 'personal-data-unmarked',
  title: 'Personal columns of the inventory without a classification',
  practice: 'data-discovery',
  severity: 'medium',
  rationale:
    'Access by column needs to know which columns are personal; a class that only the inventory has protects nothing.',
  remedy:
    'Give the column a `classification` in the data contract of its table, or an LF-tag by `AWS::LakeFormation::TagAssociation`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory({
            'personal-data': 'personal',
            'personal-columns': '[email]',
          }),
          ...exampleContract(`schema:
  - name: orders
    properties:
      - { name: email, classification: restricted }
`),
        },
      },
      { files: { ...STREAM_MODULE, ...exampleInventory() } },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory({
            'personal-data': 'personal',
            'personal-columns': '[email]',
            resource: 'events',
          }),
          ...exampleContract(`schema:
  - name: orders
    properties:
      - { name: email, classification: restricted }
`),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory({
            'personal-data': 'personal',
            'personal-columns': '[email]',
          }),
          ...exampleContract(`schema:
  - name: orders
    properties:
      - { name: email }
`),
        },
        lines: [10],
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory({ 'personal-data': 'sensitive' }),
        },
        lines: [9],
      },
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory({
            'personal-data': 'personal',
            'personal-columns': '[email, iban]',
          }),
          ...exampleContract(`schema:
  - name: orders
    properties:
      - { name: email, classification: restricted }
`),
        },
        lines: [11],
      },
    ],
  },
  run: model => {
    const { inventories, contracts } = documentsOf(model);
    const say = new OfDocument();
    const columns = contracts.flatMap(contract => contract.columns);
    const tagged = taggedColumns(model);
    const [gap] = model.graph.gapsFor(TAGS);
    for (const source of inventories.flatMap(({ sources }) => sources)) {
      if (!PERSONAL.includes(source.personalData ?? '')) continue;
      if (!source.personalColumns.length)
        say.fail(
          valueAt(source.value, 'personal-data')?.at ?? source.at,
          `${source.name} holds personal data, and \`personal-columns\` does not say where.`,
        );
      for (const { name, at } of source.personalColumns) {
        const same = columns.filter(
          column => column.name.toLowerCase() === name.toLowerCase(),
        );
        const bare = same.find(
          ({ classification = '' }) =>
            !classification || OPEN.test(classification),
        );
        if (tagged.has(name.toLowerCase())) say.pass();
        else if (bare)
          say.fail(
            bare.at,
            `The inventory counts ${name} as personal data, and the contract does not restrict it.`,
          );
        else if (same.length) say.pass();
        else if (gap) say.undecided(gap.what);
        else
          say.fail(
            at,
            `${name} is personal data, and no contract or LF-tag classifies it.`,
          );
      }
    }
    if (inventories.length && !say.findings.length) say.pass();
    return verdictOf([say], 'There is no inventory; another check says so.');
  },
};
