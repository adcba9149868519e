import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { valueAt } from '../../graph';
import { isDataProject } from '../../model';
import { isNobody } from '../owners/isNobody';
import { exampleRecord } from '../records/exampleRecord';
import { headOf } from '../records/headOf';
import { acceptedOn } from '../records/judgeChoice';
import { OfDocument } from '../records/OfDocument';
import { STREAM_MODULE, STREAM_TEMPLATE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

const DIR = 'docs/decisions/data-discovery.md';

export const discoveryUnrecorded: DataCheck = {
  id: 'discovery-unrecorded',
  title: 'No record of who explored the data',
  practice: 'data-discovery',
  severity: 'low',
  rationale:
    'Whether a discovery was good cannot be read from files; who took part and when can be asked again.',
  remedy:
    'Write a record with `practice: data-discovery`, the date, and everybody who looked at the data, two people or more, as `deciders`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { ...STREAM_TEMPLATE, [DIR]: exampleRecord('data-discovery') } },
      { files: { ...STREAM_MODULE, [DIR]: exampleRecord('P1') } },
    ],
    fail: [
      { files: { ...STREAM_TEMPLATE }, lines: [2] },
      {
        files: {
          ...STREAM_MODULE,
          [DIR]: exampleRecord('data-discovery', {
            deciders: '[user:default/ana]',
          }),
        },
        lines: [7],
      },
    ],
  },
  run: model => {
    if (!isDataProject(model))
      return {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
    const say = new OfDocument();
    const records = acceptedOn(model, 'data-discovery');
    const [unread] = documentsOf(model).unread;
    for (const { deciders, value, at } of records) {
      const people = new Set(deciders.filter(name => !isNobody(name)));
      if (people.size >= 2) say.pass();
      else
        say.fail(
          valueAt(value, 'deciders')?.at ?? at,
          'One person alone explored the data; name everybody who took part.',
        );
    }
    if (!records.length && unread) say.undecided(unread);
    else if (!records.length)
      say.fail(
        headOf(model).at,
        'No accepted record says who explored the data, and when.',
      );
    return verdictOf([say], 'There is no data.');
  },
};
