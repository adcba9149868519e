import type { Value } from '../graph';
import { frontMatter } from './frontMatter';
import { practicesOf } from './practiceNumbers';
import type { Problem } from './readYaml';
import { dayAt, wordAt, wordsAt, type Placed } from './textsAt';
import { validated } from './validated';

/** A decision record: MADR with front matter that says which practice it decides. */
export interface DecisionRecord extends Placed {
  /** Ids of the practices it decides. */
  practices: string[];
  status?: string;
  /** `adopted`, `not-adopted`, `later` or `not-applicable`. */
  decision?: string;
  date?: string;
  reviewBy?: string;
  /** The services chosen, as they are written. */
  chosen: string[];
  deciders: string[];
  options: string[];
  because?: string;
  /** All of the front matter. */
  value: Value;
  /** What is wrong with it by its schema. */
  problems: Problem[];
}

/** Where decision records lie. */
export function mayBeRecord(path: string): boolean {
  return /(^|\/)(docs\/.+|(decisions|adr)\/[^/]+)\.md$/i.test(path);
}

/** The record in a page; nothing where its front matter names no practice. */
export function readRecord(
  file: string,
  text: string,
): DecisionRecord | undefined {
  const front = frontMatter(file, text);
  if (!front || !wordsAt(front.value, 'practice').length) return undefined;
  const { value, at } = front;
  const [status, decision] = [
    wordAt(value, 'status'),
    wordAt(value, 'decision'),
  ];
  const [date, reviewBy] = [dayAt(value, 'date'), dayAt(value, 'review-by')];
  const because = wordAt(value, 'because');
  return {
    ...{ file, at, value },
    practices: practicesOf(wordsAt(value, 'practice')),
    ...(status && { status: status.toLowerCase() }),
    ...(decision && { decision }),
    ...(date && { date }),
    ...(reviewBy && { reviewBy }),
    chosen: wordsAt(value, 'chosen'),
    deciders: wordsAt(value, 'deciders'),
    options: wordsAt(value, 'options'),
    ...(because && { because }),
    problems: [...front.problems, ...validated('record', value, at)],
  };
}
