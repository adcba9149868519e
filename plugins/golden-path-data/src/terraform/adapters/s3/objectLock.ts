import type { Value } from '../../../graph';
import { arg, block, made } from '../words';

/** `Rule` of an object lock, of what holds a `rule` block. */
export function defaultRetention(lock: Value): Value | undefined {
  return made(block(lock, 'rule'), rule => ({
    DefaultRetention: made(block(rule, 'default_retention'), retention => ({
      Mode: arg(retention, 'mode'),
      Days: arg(retention, 'days'),
      Years: arg(retention, 'years'),
    })),
  }));
}
