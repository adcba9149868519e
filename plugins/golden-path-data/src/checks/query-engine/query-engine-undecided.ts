import { decided } from '../records/decided';
import { undecidedExamples } from '../records/exampleChoice';
import { queryChoice } from './queryChoice';
import { queryExample } from './queryExample';
import type { DataCheck } from '../DataCheck';

export const queryEngineUndecided: DataCheck = {
  id: 'query-engine-undecided',
  title: 'Nobody decided the query engine',
  practice: 'query-engine',
  severity: 'medium',
  rationale:
    'A warehouse for ten queries a day and a scan for a thousand users both cost more than they should; only the reasons tell which was meant.',
  remedy:
    'Write `docs/decisions/query-engine.md` with front matter (practice, status, decision, chosen, date, review-by, deciders, options, because) and have it accepted.',
  fixable: false,
  equivalents: [],
  examples: undecidedExamples(queryExample),
  run: model => decided(model, queryChoice),
};
