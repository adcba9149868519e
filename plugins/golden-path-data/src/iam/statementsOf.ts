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
  /** In lower case: `s3:getobject`, `s3:*`. */
  actions: string[];
  /** `NotAction`: all but these. `actions` is then empty. */
  notActions?: string[];
  resources: Value[];
  /** Whether it says `NotResource`: all but `resources`. */
  notResources?: true;
  /** The principals of a policy of a resource: roles, services, accounts, `*`. */
  principals: Value[];
  /** Whether it says `NotPrincipal`: all but `principals`. */
  notPrincipals?: true;
  condition?: Value;
  /** Why there may be more actions or resources. */
  open?: Unknown;
  /** Where its actions stand. */
  at: Place;
  value: Value;
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
  const not = valueAt(item, 'NotAction');
  const actions = itemsAt(item, 'Action');
  const notResource = valueAt(item, 'NotResource');
  const resources = itemsAt(notResource ?? valueAt(item, 'Resource'));
  const notPrincipal = valueAt(item, 'NotPrincipal');
  const condition = valueAt(item, 'Condition');
  const notKnown = actions.items.find(one => textAt(one).state === 'unknown');
  const open =
    actions.open ??
    resources.open ??
    (notKnown?.kind === 'unknown' ? notKnown : undefined) ??
    (effect.state === 'unknown' ? effect.value : undefined);
  return {
    effect:
      effect.state === 'known' && effect.value === 'Deny' ? 'Deny' : 'Allow',
    actions: wordsIn(actions.items),
    ...(not && { notActions: wordsIn(itemsAt(not).items) }),
    resources: resources.items,
    ...(notResource && { notResources: true }),
    principals: principalsIn(notPrincipal ?? valueAt(item, 'Principal')),
    ...(notPrincipal && { notPrincipals: true }),
    ...(condition && { condition }),
    at: (valueAt(item, 'Action') ?? not ?? item).at,
    value: item,
    ...(open && { open }),
  };
}

function wordsIn(items: Value[]): string[] {
  return items.flatMap(one => {
    const action = textAt(one);
    return action.state === 'known' ? [action.value.toLowerCase()] : [];
  });
}

/** `"*"`, or lists under `AWS`, `Service`, `Federated`. */
function principalsIn(principal: Value | undefined): Value[] {
  if (principal?.kind !== 'map') return itemsAt(principal).items;
  return [...principal.entries.values()].flatMap(one => itemsAt(one).items);
}
