import fc from 'fast-check';
import type { Entry, Layer } from './FileTree';
import { FileTree } from './FileTree';
import figures from './__fixtures__/dive.json';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

/** Reads the entries of a layer as the fixture writes them: `a/` is a folder, `a 10` a file of ten bytes. */
function layerOf(lines: string[]): Layer {
  const entries = new Map<string, Entry>();
  const whiteouts = new Set<string>();
  const opaque = new Set<string>();
  for (const line of lines) {
    const [path, size = '0'] = line.split(' ');
    const name = path.replace(/\/$/, '');
    if (name.endsWith('.wh..wh..opq')) opaque.add(name.slice(0, -13));
    else if (name.includes('.wh.')) whiteouts.add(name.replace('.wh.', ''));
    else {
      const folder = path.endsWith('/');
      entries.set(name, { folder, size: Number(size), setid: false });
    }
  }
  return { entries, whiteouts, opaque };
}

function countedOf(layers: string[][]) {
  const tree = new FileTree();
  for (const layer of layers) tree.add(layerOf(layer));
  let needed = 0;
  let ever = 0;
  let wastedBytes = 0;
  for (const { least, bytes, times } of tree.nodes()) {
    needed += least;
    ever += bytes;
    if (times > 1) wastedBytes += bytes;
  }
  return { efficiency: ever ? needed / ever : 1, wastedBytes };
}

describe('the waste of generated images', () => {
  // Made by dive 0.13.1 (`dive --json`) of images with these layers.
  it.each(figures.map((figure, i) => [i, figure] as const))(
    'number %i is what dive says',
    (_, { layers, efficiency, wastedBytes }) => {
      const counted = countedOf(layers);
      expect(counted.wastedBytes).toBe(wastedBytes);
      expect(counted.efficiency).toBeCloseTo(efficiency, 12);
    },
  );
});

const path = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
  .map(names => names.join('/'));
const line = fc.oneof(
  fc.tuple(path, fc.nat(999)).map(([name, size]) => `${name} ${size}`),
  path.map(name => `${name}/`),
  path.map(name => name.replace(/[^/]*$/, '.wh.$&')),
  path.map(name => `${name}/.wh..wh..opq`),
);

describe('FileTree', () => {
  it('never counts more than there was, whatever the layers hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 6 }),
        layers => {
          const tree = new FileTree();
          for (const layer of layers) tree.add(layerOf(layer));
          const nodes = [...tree.nodes()];
          expect(
            nodes.filter(({ least, bytes }) => least < 0 || least > bytes),
          ).toEqual([]);
          // What is seen lies in folders that are seen, and in the stack.
          expect(
            nodes.filter(
              ({ visible, stacked, parent }) =>
                visible && !(stacked && parent?.visible),
            ),
          ).toEqual([]);
          expect(
            nodes.filter(one => !one.stacked && one.stackedBytes !== 0),
          ).toEqual([]);
          const stacked = nodes
            .filter(one => one.stacked)
            .reduce((sum, { size }) => sum + size, 0);
          expect(tree.root.stackedBytes).toBe(stacked);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes little time where many folders are removed and made again', () => {
    const deep = Array.from({ length: 200 }, (_, i) => 'd/'.repeat(i + 1));
    const files = Array.from({ length: 20_000 }, (_, i) => `d/d/f${i} 1`);
    const layer = [...deep, ...files];
    const removal = deep.map(name => name.replace(/d\/$/, '.wh.d'));
    const start = Date.now();
    countedOf([layer, removal, layer, removal, layer, removal]);
    expect(Date.now() - start).toBeLessThan(HANGING);
  });
});
