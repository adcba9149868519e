import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, latest } from '../../documents';
import { valueAt } from '../../graph';
import { isDataProject } from '../../model';
import { exampleRecord } from '../records/exampleRecord';
import { OfDocument } from '../records/OfDocument';
import {
  STREAM_MODULE,
  STREAM_TEMPLATE,
  exampleInventory,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const decisionOverdue: DataCheck = {
  id: 'decision-overdue',
  title: 'A decision was to be reviewed before later ones were made',
  practice: 'right-tool',
  severity: 'low',
  rationale:
    'Volumes, prices and services change; a choice that was to be looked at again and was not is a choice of the past.',
  remedy:
    'Review it: write a new record and mark this one `superseded`, or confirm it with a new `date` and `review-by`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/a.md': exampleRecord('query-engine', {
            chosen: 'athena',
          }),
          'docs/decisions/b.md': exampleRecord('data-mesh', {
            date: '2026-10-01',
          }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/a.md': exampleRecord('query-engine', {
            chosen: 'athena',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/a.md': exampleRecord('query-engine', {
            chosen: 'athena',
          }),
          'docs/decisions/b.md': exampleRecord('data-mesh', {
            date: '2027-10-01',
            'review-by': '2028-10-01',
          }),
        },
        lines: [6],
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/b.md': exampleRecord('P17', {
            'review-by': '2026-06-01',
          }),
          ...exampleInventory({ reviewed: '2026-08-01' }),
        },
        lines: [6],
      },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const { records, contracts, inventories } = documentsOf(model);
    const say = new OfDocument();
    const newest = latest([
      ...records.flatMap(({ date, file }) =>
        date ? [{ day: date, file }] : [],
      ),
      ...contracts.flatMap(({ created, file }) =>
        created ? [{ day: created, file }] : [],
      ),
      ...inventories.flatMap(({ reviewed, file }) =>
        reviewed ? [{ day: reviewed, file }] : [],
      ),
    ]);
    for (const { status, reviewBy, value, at } of records) {
      if (status !== 'accepted' || !reviewBy || !newest) continue;
      if (reviewBy < newest.day)
        say.fail(
          valueAt(value, 'review-by')?.at ?? at,
          `It was to be reviewed by ${reviewBy}; ${newest.file} is of ${newest.day}.`,
        );
      else say.pass();
    }
    return verdictOf(
      [say],
      'No accepted record says when it is to be reviewed.',
    );
  },
};
