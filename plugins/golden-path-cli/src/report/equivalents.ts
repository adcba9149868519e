import type { Equivalent } from 'backstage-plugin-golden-path-common';

const RELATIONS: Record<Equivalent['relation'], string> = {
  equal: 'the same verdict',
  stricter: 'this check is stricter',
  looser: 'this check is looser',
};

/** How a check stands to one of another tool, in words. */
export function relationOf({ relation }: Equivalent): string {
  return RELATIONS[relation];
}

/** An equivalent and its relation, in one line. */
export function equivalentLine(equivalent: Equivalent): string {
  return `${equivalent.tool} ${equivalent.id}: ${relationOf(equivalent)}`;
}
