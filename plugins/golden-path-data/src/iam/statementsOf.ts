import {
  itemsAt,
  optionsOf,
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
  /** Why there may be more actions. */
  openActions?: Unknown;
  /** What else it may be about: a list that is not known, or the rest of one. */
  openResources?: Unknown;
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
  const not = given(item, 'NotAction');
  const notResource = given(item, 'NotResource');
  const notPrincipal = given(item, 'NotPrincipal');
  const condition = given(item, 'Condition');
  const actions = itemsAt(given(item, 'Action').value);
  const resources = itemsAt(notResource.value ?? given(item, 'Resource').value);
  const notKnown = actions.items.find(one => textAt(one).state === 'unknown');
  const openActions =
    actions.open ??
    (notKnown?.kind === 'unknown' ? notKnown : undefined) ??
    given(item, 'Action').doubt ??
    not.doubt;
  const openResources =
    resources.open ?? given(item, 'Resource').doubt ?? notResource.doubt;
  const open =
    openActions ??
    openResources ??
    notPrincipal.doubt ??
    (effect.state === 'unknown' ? effect.value : undefined);
  const when = condition.value ?? condition.doubt;
  return {
    effect:
      effect.state === 'known' && effect.value === 'Deny' ? 'Deny' : 'Allow',
    actions: wordsIn(actions.items),
    ...(not.value && { notActions: wordsIn(itemsAt(not.value).items) }),
    resources: resources.items,
    ...(notResource.value && { notResources: true }),
    principals: principalsIn(notPrincipal.value ?? valueAt(item, 'Principal')),
    ...(notPrincipal.value && { notPrincipals: true }),
    ...(when && { condition: when }),
    at: (given(item, 'Action').value ?? not.value ?? item).at,
    value: item,
    ...(open && { open }),
    ...(openActions && { openActions }),
    ...(openResources && { openResources }),
  };
}

/** Where an action of a statement stands, in lower case. */
export function placeOfAction({ value, at }: Statement, action: string): Place {
  const written = itemsAt(value, 'Action').items.find(one => {
    const text = textAt(one);
    return text.state === 'known' && text.value.toLowerCase() === action;
  });
  return written?.at ?? at;
}

/** What a statement says under a name, where it certainly says something; where only one branch of a condition does, the doubt. */
function given(item: Value, name: string): { value?: Value; doubt?: Unknown } {
  const value = valueAt(item, name);
  const options = optionsOf(value);
  if (!value || options.every(option => option === undefined)) return {};
  const isWritten = item.kind === 'map' && item.entries.has(name);
  const isSure = options.every(
    option => option && (isWritten || option.kind !== 'unknown'),
  );
  if (isSure) return { value };
  return value.kind === 'unknown' ? { doubt: value } : { value };
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
