import { optionsOf, type Unknown, type Value } from '../graph';
import { isBoundBy, NARROWS_RESOURCES } from './conditions';
import { patternOf } from './patternOf';
import type { Statement } from './statementsOf';

/** `arn:aws:s3:::*`, `arn:aws:glue:*:*:*`: every resource of a service, in every region and account. */
const ALL_OF_SERVICE = /^arn:[^:]*:[^:]*:\*?:\*?:\*(\/\*)?$/;
/** Every role of one account or of all. */
const ALL_ROLES = /^arn:[^:]*:iam::[^:]*:(\*|role\/\*)$/;

/** What may still turn out to be `*`; what AWS or another stack computes never does, nor what is called an ARN. */
const MAY_BE_STAR = new Set([
  'unresolved-variable',
  'unresolved-condition',
  'expression',
  'parse-error',
  'out-of-budget',
]);

/** How far a statement that allows something reaches: `everything`, `some`, or why that is not known. */
export type Reach = 'everything' | 'some' | Unknown;

/**
 * Whether a statement of an identity's policy reaches every resource, and no condition leaves fewer of them.
 *
 * @param roles - every role of an account counts as everything too, for actions on roles
 */
export function reachOf(
  { resources, openResources, notResources, condition }: Statement,
  { roles }: { roles?: boolean } = {},
): Reach {
  if (notResources) return 'some';
  const all = openResources ? [...resources, openResources] : resources;
  const reaches = all.map(one => reachOfOne(one, roles === true));
  const reach = reaches.includes('everything')
    ? 'everything'
    : reaches.find(one => one !== 'some') ?? 'some';
  if (reach === 'some') return 'some';
  const bound = isBoundBy(condition, NARROWS_RESOURCES);
  if (bound === true) return 'some';
  return bound === false || reach !== 'everything' ? reach : bound;
}

function reachOfOne(value: Value, roles: boolean): Reach {
  const options = optionsOf(value);
  const stars = options.filter(one => isEverything(one, roles)).length;
  if (stars === options.length) return 'everything';
  if (stars && value.kind === 'unknown') return value;
  const open = options.find(
    one =>
      one?.kind === 'unknown' &&
      MAY_BE_STAR.has(one.why) &&
      !/arn/i.test(one.what),
  );
  return open?.kind === 'unknown' ? open : 'some';
}

function isEverything(value: Value | undefined, roles: boolean): boolean {
  const text = patternOf(value);
  return (
    text !== undefined &&
    (/^\*+$/.test(text) ||
      ALL_OF_SERVICE.test(text) ||
      (roles && ALL_ROLES.test(text)))
  );
}
