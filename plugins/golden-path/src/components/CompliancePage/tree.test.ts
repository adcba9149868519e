import type { RollupRow } from 'backstage-plugin-golden-path-common';
import { treeRows } from './tree';

const row = (group: string | undefined, parent?: string): RollupRow => ({
  key: group,
  parent,
  title: group ?? '',
  total: 1,
  direct: 1,
  withoutEvidence: 0,
  grades: { A: 1, B: 0, C: 0, D: 0, E: 0, none: 0 },
  unwaivedGrades: { A: 1, B: 0, C: 0, D: 0, E: 0, none: 0 },
  critical: 0,
  coverage: 1,
});

const shape = (groups: RollupRow[], folded: string[] = []) =>
  treeRows(groups, new Set(folded)).map(({ key, depth }) => `${depth}${key}`);

describe('treeRows', () => {
  const groups = [
    row('a'),
    row('b', 'a'),
    row('d'),
    row('c', 'b'),
    row(undefined),
  ];

  it('puts every group below its parent', () => {
    expect(shape(groups)).toEqual(['0a', '1b', '2c', '0d', '0']);
  });

  it('hides all that lies below a folded group', () => {
    expect(shape(groups, ['a'])).toEqual(['0a', '0d', '0']);
    expect(shape(groups, ['b'])).toEqual(['0a', '1b', '0d', '0']);
  });

  it('takes a group without its parent for a root', () => {
    expect(shape([row('x', 'elsewhere')])).toEqual(['0x']);
  });

  it('shows every group of a loop once', () => {
    expect(shape([row('a', 'b'), row('b', 'a')]).sort()).toEqual(['0a', '0b']);
  });
});
