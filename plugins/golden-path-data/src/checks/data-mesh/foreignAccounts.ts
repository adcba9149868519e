import {
  itemsAt,
  textAt,
  valueAt,
  type Place,
  type Resource,
  type Value,
} from '../../graph';
import { parsedJson } from '../../graph/parsedJson';

/** Where a bucket's policy allows an account that it names by its number. */
export function foreignAccounts(policy: Resource): Place[] {
  return itemsAt(
    parsedJson(valueAt(policy, 'PolicyDocument')),
    'Statement',
  ).items.flatMap(statement => {
    const effect = textAt(statement, 'Effect');
    if (effect.state !== 'known' || effect.value !== 'Allow') return [];
    const { items } = itemsAt(valueAt(statement, 'Principal'), 'AWS');
    return items.filter(isAccount).map(({ at }) => at);
  });
}

function isAccount(value: Value): boolean {
  return (
    value.kind === 'scalar' &&
    /^(\d{12}|arn:aws[\w-]*:iam::\d{12}:.*)$/.test(String(value.value))
  );
}
