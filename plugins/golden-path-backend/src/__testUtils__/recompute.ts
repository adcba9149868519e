import type {
  EntityRow,
  Grade,
  RollupRow,
} from 'backstage-plugin-golden-path-common';

/** What a roll-up must say, computed from the list of entities in plain loops; rows by group, `undefined` for unknown owners. */
export function recompute(
  entities: EntityRow[],
  parents: Map<string, string | undefined>,
): {
  all: RollupRow;
  groups: Map<string | undefined, RollupRow>;
  without: number;
} {
  const applies = entities.filter(
    e => e.state !== 'nothing-here' && e.state !== 'no-source',
  );
  const groups = new Map<string | undefined, RollupRow>();
  for (const group of parents.keys()) {
    const inside = applies.filter(e => isBelow(e.owner, group, parents));
    const direct = inside.filter(e => e.owner === group).length;
    if (inside.length) groups.set(group, summary(inside, direct));
  }
  const unknown = applies.filter(e => !e.owner || !parents.has(e.owner));
  if (unknown.length) groups.set(undefined, summary(unknown, unknown.length));
  return {
    all: summary(applies, 0),
    groups,
    without: entities.length - applies.length,
  };
}

function isBelow(
  owner: string | undefined,
  group: string,
  parents: Map<string, string | undefined>,
): boolean {
  const seen = new Set<string>();
  let at = owner;
  while (at && parents.has(at) && !seen.has(at)) {
    if (at === group) return true;
    seen.add(at);
    at = parents.get(at);
  }
  return false;
}

function summary(entities: EntityRow[], direct: number): RollupRow {
  const grades = { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 };
  for (const e of entities) grades[e.grade ?? ('none' as Grade)] += 1;
  const scored = entities
    .filter(e => e.score !== undefined)
    .sort(
      (a, b) => a.score! - b.score! || (a.entityRef < b.entityRef ? -1 : 1),
    );
  const [lowest] = scored;
  return {
    title: '',
    total: entities.length,
    direct,
    grades,
    critical: entities.filter(e => e.critical > 0).length,
    coverage: mean(entities.map(e => e.coverage)),
    ...(lowest && {
      meanScore: mean(scored.map(e => e.score!)),
      lowest: {
        entityRef: lowest.entityRef,
        title: lowest.title,
        score: lowest.score!,
        ...(lowest.grade && { grade: lowest.grade }),
      },
    }),
  };
}

function mean(numbers: number[]): number {
  if (!numbers.length) return 0;
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}
