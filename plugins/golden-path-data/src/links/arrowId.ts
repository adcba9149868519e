import type { Edge } from '../graph';

/** The id of an edge in the picture, for what a finding is about: steady while its ends keep their ids. */
export function arrowId({ from, to, kind }: Edge): string {
  return `${from} ${kind} ${to}`;
}
