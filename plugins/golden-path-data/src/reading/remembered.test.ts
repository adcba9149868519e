import { remembered } from './remembered';

it('makes something of a text once, until there are too many', () => {
  const make = jest.fn((text: string) => [text]);
  const of = remembered(2, make);
  expect(of('a')).toEqual(['a']);
  expect(of('a')).toBe(of('a'));
  of('b');
  expect(make).toHaveBeenCalledTimes(2);
  of('c');
  expect(of('a')).toEqual(['a']);
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
});
