import type { Resource } from '../graph';

/** Whether something tells of trouble with a resource. */
export type Watch =
  | { state: 'watched'; by: Resource }
  /** Something may, but it is not known whether it is about this resource. */
  | { state: 'unknown'; why: string }
  | { state: 'unwatched' };

export const UNWATCHED: Watch = { state: 'unwatched' };

/** One that watches is enough; else one that may leaves it open. */
export function anyOf(watches: Watch[]): Watch {
  return (
    watches.find(({ state }) => state === 'watched') ??
    watches.find(({ state }) => state === 'unknown') ??
    UNWATCHED
  );
}
