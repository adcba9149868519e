import { Text } from '@codemirror/state';
import { diagnosticsOf } from './diagnostics';

const text = Text.of(['FROM node', '  RUN a && \\', '    b', '']);
const mark = { severity: 'high', message: 'no' } as const;

it('marks from the first word of a line to the end of the last', () => {
  const [found] = diagnosticsOf(text, [{ ...mark, line: 2, endLine: 3 }]);
  expect(text.sliceString(found.from, found.to)).toBe('RUN a && \\\n    b');
  expect(found.severity).toBe('warning');
});

it('keeps within the text, whatever the lines say', () => {
  const found = diagnosticsOf(text, [
    { ...mark, line: 0, endLine: 0 },
    { ...mark, line: 9, endLine: 9 },
    { ...mark, line: 3, endLine: 99 },
    { ...mark, line: 4, endLine: 2 },
  ]);
  expect(found.map(({ from, to }) => [from, to])).toEqual([
    [27, text.length],
    [text.length, text.length],
  ]);
});

it('puts them in order, as the editor wants them', () => {
  const found = diagnosticsOf(text, [
    { ...mark, line: 3, endLine: 3 },
    { ...mark, line: 1, endLine: 1 },
  ]);
  expect(found.map(({ from }) => from)).toEqual([0, 27]);
});
