import {
  once,
  verdictOf,
  type CheckVerdict,
} from 'backstage-plugin-golden-path-common';
import { documentsOf, type DecisionRecord } from '../../documents';
import { isDataProject, type DataModel } from '../../model';
import { folded } from '../judge';
import type { Choice, ChoiceMade } from './Choice';
import { OfDocument } from './OfDocument';

/** The records that decide a practice and have not been replaced. */
export function recordsOn(
  model: DataModel,
  practice: string,
): DecisionRecord[] {
  return documentsOf(model).records.filter(
    ({ practices, status }) =>
      practices.includes(practice) &&
      !['superseded', 'deprecated', 'rejected'].includes(status ?? ''),
  );
}

/** Those of them that were accepted. */
export function acceptedOn(
  model: DataModel,
  practice: string,
): DecisionRecord[] {
  return recordsOn(model, practice).filter(
    ({ status }) => status === 'accepted',
  );
}

const NO_RECORD = 'There is no accepted record yet; another check says so.';

/** Judges a choice where the code makes it: nothing to judge where the project is no data project, or makes no such choice. */
export function judgeChoice(
  model: DataModel,
  choice: Choice,
  look: (made: ChoiceMade[], say: OfDocument) => void,
): CheckVerdict {
  const reason = 'The project builds no store or pipeline of data.';
  if (!isDataProject(model)) return { outcome: 'not-applicable', reason };
  const made = choice.made(model);
  const say = new OfDocument();
  if (made.length) look(made, say);
  // What was not read may hold a choice, but no choice that is seen waits for it.
  const verdict = made.length
    ? verdictOf([say], NO_RECORD)
    : folded(model, choice.types, choice.nothing, []);
  const [unread] = documentsOf(model).unread;
  return unread !== undefined && made.length && verdict.outcome !== 'failed'
    ? { outcome: 'no-evidence', reason: `${unread}.` }
    : verdict;
}

/** What holding the accepted records against the code said. */
export function comparison(model: DataModel, choice: Choice): OfDocument {
  const all = once(model, comparisons);
  const known = all.get(choice);
  if (known) return known;
  const say = new OfDocument();
  choice.compare(model, acceptedOn(model, choice.practice), say);
  all.set(choice, say);
  return say;
}

function comparisons(): Map<Choice, OfDocument> {
  return new Map();
}
