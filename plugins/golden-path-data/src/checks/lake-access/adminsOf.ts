import { itemsAt, valueAt } from '../../graph';
import type { DataModel } from '../../model';
import { principalOf, type Principal } from './principalOf';

const SETTINGS = 'AWS::LakeFormation::DataLakeSettings';

/** Who administrates the lake, and why there may be more of them: a sentence without its full stop. */
export interface Admins {
  all: Principal[];
  open?: string;
}

/** The administrators that the settings in the project name. */
export function adminsOf(model: DataModel): Admins {
  const settings = model.graph.ofType(SETTINGS);
  const [gap] = model.graph.gapsFor([SETTINGS]);
  const lists = settings.map(one => itemsAt(one, 'Admins'));
  const all = lists.flatMap(({ items }) =>
    items.map(one =>
      principalOf(model, valueAt(one, 'DataLakePrincipalIdentifier')),
    ),
  );
  const unread = lists.find(({ open }) => open)?.open;
  const unnamed = all.some(one => !one.resource && one.text === undefined);
  const open =
    gap?.what ??
    (unread && `${unread.what} is not known`) ??
    (unnamed ? 'an administrator of the lake is not known' : undefined) ??
    (settings.length
      ? undefined
      : 'the administrators of the lake are named elsewhere');
  return { all, ...(open !== undefined && { open }) };
}

/** Whether a principal is among them; nothing where that cannot be told. */
export function isAdmin(
  { all, open }: Admins,
  who: Principal,
): boolean | undefined {
  if (all.some(admin => isSame(admin, who))) return true;
  const isTold = open === undefined && isNamed(who) && all.every(isNamed);
  return isTold ? false : undefined;
}

function isSame(a: Principal, b: Principal): boolean {
  return a.resource || b.resource
    ? a.resource?.id === b.resource?.id
    : a.text !== undefined && a.text === b.text;
}

/** Whether its name is known; its account and partition need not be. */
function isNamed({ resource, text = '{' }: Principal): boolean {
  return resource !== undefined || !/\{[^/]*$/.test(text);
}
