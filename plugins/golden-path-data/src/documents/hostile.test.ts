import fc from 'fast-check';
import { modelOf } from '../__testUtils__/modelOf';
import { documentsOf } from '.';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const sound = `---
practice: query-engine
status: accepted
because: &why [a, *why, "x"]
sources: [{ name: a, volume-per-day: 1 GB, personal-columns: [b] }]
kind: DataContract
schema: [{ name: t, properties: [{ name: c, properties: [{ name: d }] }] }]
customProperties: [{ property: dataTier, value: curated }]
team: { members: [{ username: a, role: owner }] }
metadata: { name: x, annotations: { golden-path/data-tier: raw } }
---
# Page
`;
const paths = [
  'docs/decisions/a.md',
  'docs/discovery/inventory.yaml',
  'contracts/a.odcs.yaml',
  'catalog-info.yaml',
];

it('reads any mutation of a document without a throw, at places within the file', () => {
  const piece = fc.constantFrom(
    ...'{}[]:,&*-|>"\'#%@!\n\t ~<',
    '---\n',
    '? ',
    '\u0000',
    '\uFEFF',
    'é',
  );
  const mutation = fc.array(fc.tuple(fc.nat(sound.length), fc.nat(6), piece), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(mutation, fc.constantFrom(...paths), (changes, path) => {
      let text = sound;
      for (const [at, length, insert] of changes)
        text = text.slice(0, at) + insert + text.slice(at + length);
      const { records, inventories, contracts } = documentsOf(
        modelOf({ [path]: text }),
      );
      const lines = text.split('\n').length;
      for (const { problems } of [...records, ...inventories, ...contracts])
        for (const { at } of problems) {
          expect(at.line).toBeGreaterThanOrEqual(1);
          expect(at.line).toBeLessThanOrEqual(lines);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
    }),
    { numRuns: 1000 },
  );
});

it.each(['"', ']', '} ', "'a' "])(
  'reads a file full of %s in time, however many errors that are',
  piece => {
    const text = `practice: x\na: ${piece.repeat(120_000 / piece.length)}\n`;
    const started = performance.now();
    const { inventories } = documentsOf(
      modelOf({ 'docs/discovery/inventory.yaml': text }),
    );
    expect(inventories[0].problems.length).toBeGreaterThan(0);
    // What quotes the line for each error takes ten times as long as this.
    expect(performance.now() - started).toBeLessThan(HANGING);
  },
);
