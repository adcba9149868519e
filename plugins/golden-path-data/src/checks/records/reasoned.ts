import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { placeholderIn, type DecisionRecord } from '../../documents';
import { itemsAt, valueAt } from '../../graph';
import type { DataModel } from '../../model';
import { isNobody } from '../owners/isNobody';
import type { Choice } from './Choice';
import { acceptedOn, comparison, judgeChoice } from './judgeChoice';
import { OfDocument } from './OfDocument';

/** A reason shorter than this says what was chosen, seldom why. */
const SHORTEST_REASON = 120;

/** Whether the accepted records on a choice give reasons that somebody has written. */
export function reasoned(model: DataModel, choice: Choice): CheckVerdict {
  const records = acceptedOn(model, choice.practice);
  return judgeChoice(model, choice, (_made, say) => {
    if (comparison(model, choice).findings.length) {
      say.undecided(
        `The accepted record on ${choice.what} contradicts the code`,
      );
      return;
    }
    for (const record of records) {
      reasonsOf(model, record, choice, say);
      if (!say.findings.length) say.pass();
    }
  });
}

/** Whether nothing is wrong with the reasons of these records. */
export function hasReasons(
  model: DataModel,
  records: DecisionRecord[],
  choice: Choice,
): boolean {
  const say = new OfDocument();
  for (const record of records) reasonsOf(model, record, choice, say);
  return !say.findings.length;
}

function reasonsOf(
  model: DataModel,
  record: DecisionRecord,
  choice: Choice,
  say: OfDocument,
): void {
  const { because = '', value, at } = record;
  const placeOf = (name: string) => valueAt(value, name)?.at ?? at;
  const length = because.length;
  if (length && length < SHORTEST_REASON)
    say.fail(
      placeOf('because'),
      `\`because\` has ${length} characters; a reason needs ${SHORTEST_REASON} or more.`,
    );
  for (const name of ['because', 'options', 'deciders', 'evidence'])
    for (const { text, at: where } of textsOf(record, name)) {
      const found = placeholderIn(text);
      if (found)
        say.fail(where, `\`${name}\` still holds the placeholder "${found}".`);
    }
  const options = new Set(record.options.map(option => option.toLowerCase()));
  if (options.size < 2)
    say.fail(
      placeOf('options'),
      'Fewer than two options were considered, so nothing was chosen.',
    );
  for (const { text, at: where } of textsOf(record, 'deciders'))
    if (isNobody(text))
      say.fail(where, `\`${text}\` is nobody who can have decided.`);
  if (record.date && record.reviewBy && record.reviewBy <= record.date)
    say.fail(placeOf('review-by'), 'It was to be reviewed before it was made.');
  for (const { text, at: where } of textsOf(record, 'evidence'))
    if (isMissing(model, record, text))
      say.fail(where, `The evidence ${text} is not in the repository.`);
  choice.reasons?.(record, say);
}

function textsOf({ value }: DecisionRecord, name: string) {
  return itemsAt(value, name).items.flatMap(item =>
    item.kind === 'scalar' ? [{ text: String(item.value), at: item.at }] : [],
  );
}

/** Whether a link leads to a file of the project that is not there; anything with a scheme leads elsewhere. */
function isMissing(
  { files }: DataModel,
  { file }: DecisionRecord,
  link: string,
): boolean {
  if (files.incomplete !== undefined) return false;
  if (!/^[\w./@-]+\.[a-z0-9]{1,8}$/i.test(link) || link.includes('//'))
    return false;
  const here = file.split('/').slice(0, -1);
  for (const part of link.split('/')) {
    if (part === '..') here.pop();
    else if (part !== '.') here.push(part);
  }
  const paths = [link.replace(/^\.?\//, ''), here.join('/')];
  return !paths.some(path => files.get(path));
}
