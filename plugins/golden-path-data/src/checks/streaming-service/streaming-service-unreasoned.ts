import { unreasonedExamples } from '../records/exampleChoice';
import { reasoned } from '../records/reasoned';
import { streamingChoice } from './streamingChoice';
import { streamingExample } from './streamingExample';
import type { DataCheck } from '../DataCheck';

export const streamingServiceUnreasoned: DataCheck = {
  id: 'streaming-service-unreasoned',
  title: 'The record on the streaming service gives no reasons',
  practice: 'streaming-service',
  severity: 'high',
  rationale:
    'A record that keeps the text of its template, or names one option, shows that a form was filled in and not that something was weighed.',
  remedy:
    'Say in 120 characters or more why this one and not the others, name at least two options and the people who decided, and replace what the template left.',
  fixable: false,
  equivalents: [],
  examples: unreasonedExamples(streamingExample),
  run: model => reasoned(model, streamingChoice),
};
