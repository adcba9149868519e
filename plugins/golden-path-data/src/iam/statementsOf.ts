import {
  itemsAt,
  textAt,
  valueAt,
  type Place,
  type Unknown,
  type Value,
} from '../graph';
import { parsedJson } from '../graph/parsedJson';

/** One statement of a policy. */
export interface Statement {
  effect: 'Allow' | 'Deny';
  /** In lower case: `s3:getobject`. */
  actions: string[];
  resources: Value[];
  /** Why there may be more actions or resources. */
  open?: Unknown;
  at: Place;
}

/** The statements of a policy document, written as a map or as JSON, and why there may be more. */
export function statementsOf(policy: Value | undefined): {
  statements: Statement[];
  open?: Unknown;
} {
  const document = parsedJson(policy);
  if (document?.kind === 'unknown') return { statements: [], open: document };
  const { items, open } = itemsAt(document, 'Statement');
  const statements = items.map(statementOf);
  return { statements, ...(open && { open }) };
}

function statementOf(item: Value): Statement {
  const effect = textAt(item, 'Effect');
  const actions = itemsAt(item, 'Action');
  const resources = itemsAt(item, 'Resource');
  const notKnown = actions.items.find(one => textAt(one).state === 'unknown');
  const open =
    actions.open ??
    resources.open ??
    (notKnown?.kind === 'unknown' ? notKnown : undefined) ??
    (effect.state === 'unknown' ? effect.value : undefined);
  return {
    effect:
      effect.state === 'known' && effect.value === 'Deny' ? 'Deny' : 'Allow',
    actions: actions.items.flatMap(one => {
      const action = textAt(one);
      return action.state === 'known' ? [action.value.toLowerCase()] : [];
    }),
    resources: resources.items,
    at: valueAt(item, 'Action')?.at ?? item.at,
    ...(open && { open }),
  };
}
