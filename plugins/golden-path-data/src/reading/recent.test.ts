import { recent } from './recent';

const long = 'x'.repeat(400_000);

it('reads a file once, and again when its text is another', () => {
  const read = jest.fn((file: string, text: string) => `${file} ${text}`);
  const reader = recent(read);
  expect(reader('a', '1')).toBe('a 1');
  expect(reader('b', '1')).toBe('b 1');
  expect(reader('a', '1')).toBe('a 1');
  expect(read).toHaveBeenCalledTimes(2);
  expect(reader('a', '2')).toBe('a 2');
  expect(reader('a', '1')).toBe('a 1');
  expect(read).toHaveBeenCalledTimes(4);
});

it('forgets what was asked for longest ago', () => {
  const read = jest.fn((file: string) => file);
  const reader = recent(read);
  for (const file of ['a', 'b', 'a', 'c', 'a']) reader(file, long);
  expect(read.mock.calls.map(([file]) => file)).toEqual(['a', 'b', 'c']);
  reader('b', long);
  expect(read).toHaveBeenCalledTimes(4);
});

it('keeps a text that is longer than all it may keep, alone', () => {
  const read = jest.fn((file: string) => file);
  const reader = recent(read);
  for (const file of ['a', 'b', 'b', 'a']) reader(file, long.repeat(4));
  expect(read).toHaveBeenCalledTimes(3);
});

it('does not remember what could not be read', () => {
  const reader = recent(() => {
    throw new Error('no');
  });
  expect(() => reader('a', '')).toThrow('no');
  expect(() => reader('a', '')).toThrow('no');
});
