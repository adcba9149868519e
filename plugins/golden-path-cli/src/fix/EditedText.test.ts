import { applyEdits, type TextEdit } from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { EditedText } from './EditedText';

const edit = (start: number, end: number, text: string): TextEdit => ({
  ...{ file: 'f', start, end, text },
});

/** Rounds of edits, each of which fits the text that the ones before it made. */
const raw = fc.array(
  fc.array(
    fc.tuple(fc.nat(30), fc.nat(6), fc.constantFrom('', 'x', 'yz\n', '123')),
    { maxLength: 3 },
  ),
  { maxLength: 5 },
);

function fitting(text: string, round: Array<[number, number, string]>) {
  const edits: TextEdit[] = [];
  for (const [at, length, put] of round) {
    const start = Math.min(at, text.length);
    const next = edit(start, Math.min(start + length, text.length), put);
    const apart = edits.every(
      other => next.start > other.end || next.end < other.start,
    );
    if (apart) edits.push(next);
  }
  return edits;
}

describe('EditedText', () => {
  it('comes to what the rounds come to, and to one list of edits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), raw, (before, rounds) => {
        const edited = new EditedText(before);
        let expected = before;
        for (const round of rounds) {
          const edits = fitting(expected, round);
          expected = applyEdits(expected, edits);
          edited.apply(edits);
          expect(edited.text).toBe(expected);
        }
        expect(applyEdits(before, edited.edits('f'))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves alone what was not edited', () => {
    const edited = new EditedText('abcdef');
    edited.apply([edit(1, 2, 'B'), edit(4, 4, '-')]);
    edited.apply([edit(1, 2, '')]);
    expect(edited.edits('f')).toEqual([edit(1, 2, ''), edit(4, 4, '-')]);
  });

  it('knows nothing of an edit that was taken back', () => {
    const edited = new EditedText('abc');
    edited.apply([edit(1, 1, 'x')]);
    edited.apply([edit(1, 2, '')]);
    expect(edited.edits('f')).toEqual([]);
  });

  it('refuses edits that overlap', () => {
    const edited = new EditedText('abc');
    expect(() => edited.apply([edit(0, 2, ''), edit(1, 3, '')])).toThrow(
      'overlap',
    );
  });
});
