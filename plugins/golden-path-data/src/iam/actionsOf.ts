import { itemsAt, textAt } from '../graph';
import { LIMITABLE_ACTIONS } from '../knowledge/limitableActions';
import { SERVICES_WITHOUT_DATA } from '../knowledge/servicesWithoutData';
import { matchesPattern } from '../links/matchesPattern';
import type { Statement } from './statementsOf';

/** All actions: `*`, `*:*`. */
const ALL = /^\*+(:\*+)?$/;

/** Every action of a service that holds data, keys, code or rights: `s3:*`, or of all services. */
export function isWhole(action: string): boolean {
  const service = /^([a-z0-9-]+):\*+$/.exec(action)?.[1];
  return service === undefined
    ? ALL.test(action)
    : service !== 'logs' && !SERVICES_WITHOUT_DATA.has(service);
}

/** The patterns of a statement that let do one of these actions, without those of a whole service. */
export function allowing(
  { actions }: Statement,
  wanted: readonly string[],
): string[] {
  return actions.filter(
    pattern =>
      !isWhole(pattern) && wanted.some(one => matchesPattern(pattern, one)),
  );
}

/** The patterns of a statement that let do what could be limited to some resources, without those of a whole service. */
export function limitable({ actions }: Statement): string[] {
  return actions.filter(pattern => {
    if (isWhole(pattern)) return false;
    const [service] = pattern.split(':');
    const names = LIMITABLE_ACTIONS.get(service);
    return names?.some(name => matchesPattern(pattern, name)) ?? false;
  });
}

/** Some actions of a statement for a sentence, as they are written: `a`, `a and b`, `a, b and 3 more`. */
export function written(
  { value }: Statement,
  actions: readonly string[],
): string {
  const texts = itemsAt(value, 'Action').items.flatMap(item => {
    const text = textAt(item);
    return text.state === 'known' && actions.includes(text.value.toLowerCase())
      ? [text.value]
      : [];
  });
  const [first, second, ...more] = new Set(texts.length ? texts : actions);
  if (second === undefined) return first;
  return more.length
    ? `${first}, ${second} and ${more.length} more`
    : `${first} and ${second}`;
}
