import { documentsOf } from '../../documents';
import { judge } from '../judge';
import { INGESTION, isIngestion, isNamed } from './ingestionOf';
import {
  exampleInventory,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const sourceNotInventoried: DataCheck = {
  id: 'source-not-inventoried',
  title: 'Data comes in that the inventory does not know',
  practice: 'data-discovery',
  severity: 'high',
  rationale:
    'A source that is not in the inventory has no known owner, volume or class of personal data, and nobody looks for them.',
  remedy:
    'Add the source to `docs/discovery/inventory.yaml` and name the resource that brings it in under `resource`, or take the resource away.',
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
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory({
            resource: 'arn:aws:kinesis:eu-west-1:111122223333:stream/events',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          ...exampleInventory({ resource: 'Orders' }),
        },
        lines: [2],
      },
      {
        files: {
          ...STREAM_MODULE,
          ...exampleInventory({ resource: 'orders' }),
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const { inventories } = documentsOf(model);
    if (!inventories.length)
      return {
        outcome: 'not-applicable',
        reason: 'There is no inventory; another check says so.',
      };
    const words = inventories.flatMap(({ sources }) =>
      sources.flatMap(({ resources }) => resources),
    );
    return judge(
      model,
      INGESTION,
      'Nothing brings data in.',
      (resource, say) => {
        if (!isIngestion(resource)) return;
        if (words.some(word => isNamed(resource, word))) say.pass();
        else
          say.fail(
            undefined,
            `${resource.name} brings data in, and no source in ${inventories[0].file} names it under \`resource\`.`,
          );
      },
    );
  },
};
