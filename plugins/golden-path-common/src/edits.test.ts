import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyEdits, editsOverlap, unifiedDiff } from './edits';
import type { TextEdit } from './scorecard';

const edit = (start: number, end: number, text: string): TextEdit => ({
  ...{ file: 'f', start, end, text },
});

/** Texts of a few lines, and edits that do not overlap. */
const edited = fc
  .tuple(
    fc
      .array(fc.constantFrom('a', 'b', '', 'cc'), { maxLength: 14 })
      .chain(lines =>
        fc.boolean().map(ends => lines.join('\n') + (ends ? '\n' : '')),
      ),
    fc.array(
      fc.tuple(fc.nat(40), fc.nat(6), fc.constantFrom('', 'x', '\n', 'y\nz\n')),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([text, raw]) => {
    const edits: TextEdit[] = [];
    for (const [at, length, put] of raw) {
      const start = Math.min(at, text.length);
      const next = edit(start, Math.min(start + length, text.length), put);
      const apart = edits.every(
        other => next.start > other.end || next.end < other.start,
      );
      if (apart) edits.push(next);
    }
    return { text, edits };
  });

describe('applyEdits', () => {
  it('takes edits in any order', () => {
    const edits = [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '-')];
    expect(applyEdits('abcde', edits)).toBe('b-cdE');
  });

  it('refuses edits that overlap', () => {
    expect(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')])).toThrow(
      'overlap',
    );
  });
});

describe('editsOverlap', () => {
  it.each([
    [edit(0, 2, ''), edit(2, 4, ''), false],
    [edit(0, 2, ''), edit(1, 4, ''), true],
    [edit(2, 2, 'a'), edit(2, 2, 'b'), true],
    [edit(0, 2, ''), { ...edit(0, 2, ''), file: 'g' }, false],
  ])('%j %j: %s', (a, b, expected) => {
    expect(editsOverlap([a], [b])).toBe(expected);
    expect(editsOverlap([b], [a])).toBe(expected);
  });
});

describe('unifiedDiff', () => {
  it('shows what changes, with the lines around it', () => {
    const text = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    expect(unifiedDiff('f', text, [edit(8, 9, 'five')])).toBe(
      '--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('makes a file', () => {
    expect(unifiedDiff('.dockerignore', '', [edit(0, 0, '.git\n')])).toBe(
      '--- /dev/null\n+++ b/.dockerignore\n@@ -0,0 +1,1 @@\n+.git\n',
    );
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('f', 'a\nb\n', [edit(0, 1, 'a')])).toBe('');
    expect(unifiedDiff('f', 'a\nb\n', [])).toBe('');
  });

  it('is what git applies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-path-edits-'));
    try {
      fc.assert(
        fc.property(edited, ({ text, edits }) => {
          const after = applyEdits(text, edits);
          const diff = unifiedDiff('f', text, edits);
          expect(diff === '').toBe(after === text);
          // Without a text, the file is to be made; an emptied file is not to be deleted.
          if (diff === '' || text === '' || after === '') return;
          writeFileSync(join(folder, 'f'), text);
          const apply = ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'];
          execFileSync('git', apply, { cwd: folder, input: diff });
          expect(readFileSync(join(folder, 'f'), 'utf8')).toBe(after);
        }),
        { numRuns: 120 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
