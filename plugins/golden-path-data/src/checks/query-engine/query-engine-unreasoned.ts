import { unreasonedExamples } from '../records/exampleChoice';
import { reasoned } from '../records/reasoned';
import { queryChoice } from './queryChoice';
import { queryExample } from './queryExample';
import type { DataCheck } from '../DataCheck';

export const queryEngineUnreasoned: DataCheck = {
  id: 'query-engine-unreasoned',
  title: 'The record on the query engine gives no reasons',
  practice: 'query-engine',
  severity: 'high',
  rationale:
    'A record that keeps the text of its template, or names one option, shows that a form was filled in and not that something was weighed.',
  remedy:
    'Say in 120 characters or more why this one and not the others, name at least two options and the people who decided, and replace what the template left.',
  fixable: false,
  equivalents: [],
  examples: unreasonedExamples(queryExample),
  run: model => reasoned(model, queryChoice),
};
