import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf, type DecisionRecord } from '../../documents';
import { isDataProject } from '../../model';
import { exampleRecord } from '../records/exampleRecord';
import { OfDocument } from '../records/OfDocument';

/** Whether two records on one practice choose different things: the same set of services is no contradiction. */
function isAtOdds(one: DecisionRecord, other: DecisionRecord): boolean {
  if (!one.practices.some(practice => other.practices.includes(practice)))
    return false;
  const chosen = (record: DecisionRecord) =>
    [...new Set(record.chosen.map(name => name.toLowerCase()))].sort().join();
  return one.decision !== other.decision || chosen(one) !== chosen(other);
}
import { STREAM_MODULE, STREAM_TEMPLATE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const choicesAtOdds: DataCheck = {
  id: 'choices-at-odds',
  title: 'Two accepted records decide the same thing differently',
  practice: 'right-tool',
  severity: 'medium',
  rationale:
    'Each choice is judged in its own practice; here they are held against each other, for a project that follows two answers follows none.',
  remedy:
    'Mark the record that no longer holds `superseded` with `superseded-by`, or decide once for both.',
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
            decision: 'later',
          }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/a.md': exampleRecord('query-engine', {
            chosen: 'redshift',
            status: 'superseded',
          }),
          'docs/decisions/b.md': exampleRecord('query-engine', {
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
          'docs/decisions/b.md': exampleRecord('query-engine', {
            chosen: 'redshift',
          }),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/a.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
          }),
          'docs/decisions/b.md': exampleRecord('P19', {}),
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
    const say = new OfDocument();
    const accepted = documentsOf(model).records.filter(
      ({ status }) => status === 'accepted',
    );
    for (const [i, record] of accepted.entries()) {
      const other = accepted.slice(0, i).find(one => isAtOdds(one, record));
      if (other)
        say.fail(
          record.at,
          `It decides otherwise than ${other.file}, which is accepted too.`,
        );
      else say.pass();
    }
    return verdictOf(
      [say],
      'No record is accepted.',
      documentsOf(model).unread[0],
    );
  },
};
