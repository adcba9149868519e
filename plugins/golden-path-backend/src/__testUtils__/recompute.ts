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
  const applies = entities.filter(appliesTo);
  const groups = new Map<string | undefined, RollupRow>();
  for (const group of parents.keys()) {
    const inside = entities.filter(e => isBelow(e.owner, group, parents));
    const row = summary(inside, e => e.owner === group);
    if (row.total) groups.set(group, row);
  }
  const unknown = entities.filter(e => !e.owner || !parents.has(e.owner));
  const rest = summary(unknown, () => true);
  if (rest.total) groups.set(undefined, rest);
  return {
    all: summary(entities, () => false),
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

function appliesTo({ state }: EntityRow): boolean {
  return state !== 'nothing-here' && state !== 'no-source';
}

function summary(
  inside: EntityRow[],
  isDirect: (entity: EntityRow) => boolean,
): RollupRow {
  const entities = inside.filter(appliesTo);
  const grades = { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 };
  const unwaivedGrades = { ...grades };
  for (const e of entities) {
    grades[e.grade ?? ('none' as Grade)] += 1;
    unwaivedGrades[e.unwaivedGrade ?? e.grade ?? ('none' as Grade)] += 1;
  }
  const scored = entities
    .filter(e => e.score !== undefined)
    .sort(
      (a, b) => a.score! - b.score! || (a.entityRef < b.entityRef ? -1 : 1),
    );
  const [lowest] = scored;
  return {
    title: '',
    total: entities.length,
    direct: entities.filter(isDirect).length,
    withoutEvidence: inside.filter(({ state }) =>
      ['no-source', 'pending', 'unreadable'].includes(state),
    ).length,
    grades,
    unwaivedGrades,
    critical: entities.filter(e => e.critical > 0).length,
    coverage: mean(entities.map(e => e.coverage)),
    ...(lowest && {
      meanScore: mean(scored.map(e => e.score!)),
      unwaivedMeanScore: mean(scored.map(e => e.unwaivedScore ?? e.score!)),
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
