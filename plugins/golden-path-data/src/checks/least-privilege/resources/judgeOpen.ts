import { optionsOf, textAt } from '../../../graph';
import {
  isBoundBy,
  NAMES_CALLER,
  principalsOf,
  type Statement,
  type Statements,
} from '../../../iam';
import type { Say } from '../../Say';

/**
 * Says of the policy of a resource whether some statement lets anybody in: a principal `*`, or all but some, without a condition that
 * names the caller.
 *
 * @param keys - the keys of conditions that do
 */
export function sayWhetherOpen(
  { statements, open }: Statements,
  say: Say,
  message: string,
  keys = NAMES_CALLER,
): void {
  let isRight = true;
  for (const statement of statements) {
    const answer = opens(statement, keys);
    if (answer === 'no') continue;
    isRight = false;
    if (answer === 'yes') say.fail(statement, message);
    else say.unknown(answer);
  }
  if (isRight && open) say.unknown(open);
  else if (isRight) say.pass();
}

function opens(
  { effect, condition, notPrincipals, value }: Statement,
  keys: RegExp,
): 'yes' | 'no' | string {
  if (effect !== 'Allow') return 'no';
  const { anybody, open } = principalsOf(value);
  if (!notPrincipals && !anybody.length)
    return open ? `${open.what} is not known` : 'no';
  const written = textAt(value, 'Effect');
  if (written.state === 'unknown') return `${written.value.what} is not known`;
  const bound = isBoundBy(condition, keys);
  if (bound === true) return 'no';
  if (bound) return `${bound.what} is not known`;
  return optionsOf(value).length > 1 ? 'a condition decides on it' : 'yes';
}
