import { unreasonedExamples } from '../records/exampleChoice';
import { reasoned } from '../records/reasoned';
import { processingChoice } from './processingChoice';
import { processingExample } from './processingExample';
import type { DataCheck } from '../DataCheck';

export const processingEngineUnreasoned: DataCheck = {
  id: 'processing-engine-unreasoned',
  title: 'The record on the processing engine gives no reasons',
  practice: 'processing-engine',
  severity: 'high',
  rationale:
    'A record that keeps the text of its template, or names one option, shows that a form was filled in and not that something was weighed.',
  remedy:
    'Say in 120 characters or more why this one and not the others, name at least two options and the people who decided, and replace what the template left.',
  fixable: false,
  equivalents: [],
  examples: unreasonedExamples(processingExample),
  run: model => reasoned(model, processingChoice),
};
