import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, placeholderIn, textsIn } from '../../documents';
import { isDataProject } from '../../model';
import { OfDocument } from '../records/OfDocument';
import {
  exampleInventory,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const inventoryInvalid: DataCheck = {
  id: 'inventory-invalid',
  title: 'The inventory of sources is incomplete or a template',
  practice: 'data-discovery',
  severity: 'medium',
  rationale:
    'An inventory that leaves out volume, personal data or contact answers none of the questions it is read for.',
  remedy:
    'Fill in what the message names; `docs/schemas/inventory.schema.json` describes every field and works in an editor.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { ...STREAM_TEMPLATE, ...exampleInventory() } },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory({ resource: 'aws_kinesis_stream.events' }),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory({ 'volume-per-day': 'a lot' }),
        },
        lines: [7],
      },
      {
        files: { ...STREAM_MODULE, ...exampleInventory({ contact: 'TBD' }) },
        lines: [10],
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': 'reviewed: 2026-03-01\n',
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const opinions = documentsOf(model).inventories.map(
      ({ value, problems }) => {
        const say = new OfDocument();
        for (const { at, message } of problems)
          say.fail(at, `In the inventory, ${message}.`);
        for (const { at, text } of textsIn(value)) {
          const found = placeholderIn(text);
          if (found)
            say.fail(
              at,
              `The inventory still holds the placeholder "${found}".`,
            );
        }
        say.pass();
        return say;
      },
    );
    return verdictOf(opinions, 'There is no inventory.');
  },
};
