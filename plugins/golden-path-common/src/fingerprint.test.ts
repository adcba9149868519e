import fc from 'fast-check';
import { fingerprints } from './fingerprint';

function printsOf(lines: string[], marked: Array<[number, number]>) {
  const drafts = marked.map(([line, endLine]) => ({
    file: 'Dockerfile',
    line,
    endLine,
    message: 'x',
  }));
  return fingerprints('check', drafts, () => lines);
}

const word = fc.stringMatching(/^[a-zA-Z0-9/=&|.-]{1,12}$/);
const line = fc.array(word, { minLength: 1, maxLength: 400 });
const blank = fc.stringMatching(/^[ \t]{1,30}$/);

describe('fingerprints', () => {
  it('survive when the lines move and are indented anew', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.string()),
        blank,
        (block, above, indent) => {
          const before = block.map(words => words.join(' '));
          const moved = [
            ...above,
            ...block.map(words => `${indent}${words.join(indent)}\r`),
          ];
          const start = above.length + 1;
          expect(printsOf(moved, [[start, moved.length]])).toEqual(
            printsOf(before, [[1, before.length]]),
          );
        },
      ),
    );
  });

  it('differ where the marked text differs, and among equal texts', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2 }), words => {
        const prints = printsOf(
          words,
          words.map((_, i) => [i + 1, i + 1]),
        );
        expect(new Set(prints).size).toBe(words.length);
      }),
    );
  });

  it('do not collide over very many texts', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `RUN step ${i}`);
    const prints = printsOf(
      lines,
      lines.map((_, i) => [i + 1, i + 1]),
    );
    expect(new Set(prints).size).toBe(lines.length);
    for (const half of [0, 8]) {
      // Each half of its own is a good digest of 32 bits: some five collisions are to be expected.
      const halves = prints.map(print => print.slice(half, half + 8));
      expect(new Set(halves).size).toBeGreaterThan(lines.length - 30);
    }
  });

  it('differ between checks and files', () => {
    const draft = { file: 'a', line: 1, endLine: 1, message: 'x' };
    const lines = () => ['FROM scratch'];
    const all = [
      ...fingerprints('one', [draft], lines),
      ...fingerprints('two', [draft], lines),
      ...fingerprints('one', [{ ...draft, file: 'b' }], lines),
    ];
    expect(new Set(all).size).toBe(3);
    all.forEach(print => expect(print).toMatch(/^[0-9a-f]{16}$/));
  });

  it('do not depend on the message', () => {
    const draft = { file: 'a', line: 1, endLine: 1 };
    const lines = () => ['FROM scratch'];
    expect(fingerprints('c', [{ ...draft, message: 'x' }], lines)).toEqual(
      fingerprints('c', [{ ...draft, message: 'y' }], lines),
    );
  });

  it('exist for a file whose text is unknown', () => {
    const draft = { file: 'a', line: 1, endLine: 1, message: 'x' };
    expect(fingerprints('c', [draft, draft], () => [])).toHaveLength(2);
  });
});
