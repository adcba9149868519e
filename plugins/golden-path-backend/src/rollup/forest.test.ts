import type { RollupRow } from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { asForest } from './forest';

function row(key: string, parent?: string): RollupRow {
  return {
    ...{ key, title: key, total: 1, direct: 0, critical: 0, coverage: 1 },
    withoutEvidence: 0,
    grades: { A: 1, B: 0, C: 0, D: 0, E: 0, none: 0 },
    unwaivedGrades: { A: 1, B: 0, C: 0, D: 0, E: 0, none: 0 },
    ...(parent && { parent }),
  };
}

const shape = (rows: RollupRow[]) =>
  asForest(rows).map(({ key, parent }) => (parent ? `${parent}>${key}` : key));

describe('asForest', () => {
  it('puts parents before children and siblings by title', () => {
    const rows = [
      row('c', 'a'),
      row('z'),
      row('b', 'a'),
      row('d', 'b'),
      row('a'),
    ];
    expect(shape(rows)).toEqual(['a', 'a>b', 'b>d', 'a>c', 'z']);
  });

  it('leaves out a parent that is not in the list', () => {
    expect(shape([row('a', 'gone'), row('b', 'b')])).toEqual(['a', 'b']);
  });

  it('opens a cycle', () => {
    const rows = [row('b', 'a'), row('a', 'c'), row('c', 'b'), row('d', 'c')];
    expect(shape(rows)).toEqual(['a', 'a>b', 'b>c', 'c>d']);
  });

  it('stands a very deep tree', () => {
    const deep = Array.from({ length: 20_000 }, (_, i) =>
      row(`g${i}`, i ? `g${i - 1}` : undefined),
    );
    expect(asForest(deep)).toHaveLength(20_000);
  });

  it('keeps every group once, below its parent, whatever the tree', () => {
    const names = fc.integer({ min: 0, max: 8 }).map(String);
    const tree = fc.uniqueArray(fc.tuple(names, fc.option(names)), {
      selector: ([group]) => group,
    });
    fc.assert(
      fc.property(tree, pairs => {
        const rows = pairs.map(([g, p]) => row(g, p ?? undefined));
        const ordered = asForest(rows);
        expect(ordered.map(r => r.key).sort()).toEqual(
          rows.map(r => r.key).sort(),
        );
        ordered.forEach(({ parent }, i) => {
          if (!parent) return;
          const above = ordered.slice(0, i).map(r => r.key);
          expect(above).toContain(parent);
        });
      }),
    );
  });
});
