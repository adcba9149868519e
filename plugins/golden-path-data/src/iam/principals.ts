import {
  itemsAt,
  optionsOf,
  textAt,
  valueAt,
  type Unknown,
  type Value,
} from '../graph';

/** Who a statement is about, by kind: accounts and roles, services, and providers that vouch for others. */
export interface Principals {
  /** `*` alone, or under `AWS`. */
  anybody: Value[];
  aws: Value[];
  services: Value[];
  federated: Value[];
  open?: Unknown;
}

/** Reads the `Principal` of a statement, in all that a condition may make of it. */
export function principalsOf(statement: Value): Principals {
  const all: Principals = { anybody: [], aws: [], services: [], federated: [] };
  for (const principal of optionsOf(valueAt(statement, 'Principal')))
    if (principal) add(principal, all);
  return all;
}

function add(principal: Value, all: Principals): void {
  if (principal.kind !== 'map') {
    const { items, open } = itemsAt(principal);
    all.anybody.push(...items.filter(isStar));
    if (open) all.open ??= open;
    return;
  }
  const under = (kind: string): Value[] => {
    const { items, open } = itemsAt(principal, kind);
    if (open) all.open ??= open;
    return items;
  };
  const aws = under('AWS');
  all.anybody.push(...aws.filter(isStar));
  all.aws.push(...aws.filter(one => !isStar(one)));
  all.services.push(...under('Service'));
  all.federated.push(...under('Federated'));
  if (principal.open) all.open ??= principal.open;
}

function isStar(value: Value): boolean {
  const text = textAt(value);
  return text.state === 'known' && text.value === '*';
}
