import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { isDataProject } from '../../model';
import { headOf } from '../records/headOf';
import { OfDocument } from '../records/OfDocument';
import { ingestionOf } from './ingestionOf';
import {
  exampleInventory,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const inventoryMissing: DataCheck = {
  id: 'inventory-missing',
  title: 'No inventory of the data sources',
  practice: 'data-discovery',
  severity: 'high',
  rationale:
    'Whoever builds a pipeline before knowing what data there is, how much and how personal it is finds out in production.',
  remedy:
    'Write `docs/discovery/inventory.yaml`: each source with its system of record, format, volume a day, velocity, class of personal data and contact.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { ...STREAM_TEMPLATE, ...exampleInventory() } },
      { files: { ...STREAM_MODULE, ...exampleInventory() } },
    ],
    fail: [
      { files: { ...STREAM_TEMPLATE }, lines: [2] },
      { files: { ...STREAM_MODULE }, lines: [1] },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const { inventories, unread } = documentsOf(model);
    if (inventories.length) return { outcome: 'passed' };
    if (unread.length)
      return { outcome: 'no-evidence', reason: `${unread[0]}.` };
    const say = new OfDocument();
    const [first] = ingestionOf(model);
    const at = (first ?? headOf(model)).at;
    say.fail(
      at,
      first
        ? `${first.name} brings data in, and no inventory says which.`
        : 'No inventory says which data there is.',
      [first?.id],
    );
    return verdictOf([say], 'There is no data.');
  },
};
