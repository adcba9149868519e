import type { CheckVerdict } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import type { DataModel } from '../../model';
import type { Choice, ChoiceMade } from './Choice';
import { acceptedOn, comparison, judgeChoice, recordsOn } from './judgeChoice';

/** Whether an accepted record, sound in form, decides a choice that the code makes. */
export function decided(model: DataModel, choice: Choice): CheckVerdict {
  return judgeChoice(model, choice, ([first, ...more], say) => {
    const records = recordsOn(model, choice.practice);
    const accepted = acceptedOn(model, choice.practice);
    if (accepted.length && comparison(model, choice).findings.length) {
      // It decides another case: the code's own choice may have been weighed or not.
      say.undecided(
        `The accepted record on ${choice.what} contradicts the code`,
      );
      return;
    }
    for (const { problems } of accepted)
      for (const { at, message } of problems)
        say.fail(at, `In the record on ${choice.what}, ${message}.`);
    if (accepted.length) {
      say.pass();
      return;
    }
    const [unread] = documentsOf(model).unread;
    const open = choice.open?.(model);
    if (unread !== undefined) say.undecided(unread);
    else if (open !== undefined && !records.length) say.undecided(open);
    else if (records.length)
      for (const { at, status = 'without status' } of records)
        say.fail(
          at,
          `The record on ${choice.what} is ${status}: only an accepted one counts.`,
        );
    else
      say.fail(
        first.at,
        `No accepted record in docs/decisions is about ${choice.what}${signs(
          first,
          more.length,
        )}.`,
        [first, ...more].map(({ about }) => about),
      );
  });
}

function signs({ title }: ChoiceMade, more: number): string {
  if (!title) return '';
  return more
    ? `, and ${title} and ${more} more are there`
    : `, and ${title} is there`;
}
