import fc from 'fast-check';
import { expand, type Lookup } from './variables';

const lookup: Lookup = name => {
  if (name === 'empty') return { state: 'set', value: '' };
  if (name === 'v') return { state: 'set', value: 'a.b.c' };
  if (name === 'arg')
    return { state: 'argument', reason: 'ARG arg has no default' };
  if (name === 'far') return { state: 'unknown', reason: 'far is unknown' };
  return { state: 'unset' };
};

describe('expand', () => {
  it.each([
    ['plain', 'plain'],
    ['$v', 'a.b.c'],
    ['${v}x', 'a.b.cx'],
    ['$v.x$none', 'a.b.c.x'],
    ['\\$v', '$v'],
    ["'$v'", '$v'],
    ['"$v \\" \\x"', 'a.b.c " \\x'],
    ['${none:-d}', 'd'],
    ['${none-d}', 'd'],
    ['${empty:-d}', 'd'],
    ['${empty-d}', ''],
    ['${v:-${far}}', 'a.b.c'],
    ['${none:-${v}}', 'a.b.c'],
    ['${v:+yes}', 'yes'],
    ['${empty:+yes}', ''],
    ['${empty+yes}', 'yes'],
    ['${none+yes}', ''],
    ['${v?m}', 'a.b.c'],
    ['${arg:-d}', 'd'],
    ['${arg+yes}', ''],
    ['${v#a.}', 'b.c'],
    ['${v#*.}', 'b.c'],
    ['${v##*.}', 'c'],
    ['${v%.c}', 'a.b'],
    ['${v%.*}', 'a.b'],
    ['${v%%.*}', 'a'],
    ['${v%x}', 'a.b.c'],
    ['${v/./-}', 'a-b.c'],
    ['${v//./-}', 'a-b-c'],
    ['${v//./}', 'abc'],
    ['a$', 'a$'],
    ['$1x', 'x'],
  ])('%s is %s', (word, value) => {
    expect(expand(word, lookup, '\\')).toEqual({ known: true, value });
  });

  it.each([
    ['$far', 'far is unknown'],
    ['$arg', 'ARG arg has no default'],
    ['${none:-$far}', 'far is unknown'],
    ['${none?}', '$none must be set'],
    ['${v:-x', 'A ${ is never closed'],
    ['"a', 'A quote is never closed'],
    ["'a", 'A quote is never closed'],
    ['${v^}', 'The form of ${v…} is not supported'],
    ['${}', 'A ${ names no variable'],
    ['${v#a*c}', 'The form of ${v…} is not supported'],
  ])('%s is unknown: %s', (word, reason) => {
    expect(expand(word, lookup, '\\')).toEqual({ known: false, reason });
  });

  it('takes the escape character of the file', () => {
    expect(expand('`$v\\', lookup, '`')).toEqual({
      known: true,
      value: '$v\\',
    });
  });

  it('never throws, and changes nothing without variables', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'ab$v{}:-+?#%/\'"\\ '.split('')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, word => {
        const plain = word.replace(/[$'"\\]/g, '');
        expect(expand(plain, lookup, '\\')).toEqual({
          known: true,
          value: plain,
        });
        expect(() => expand(word, lookup, '\\')).not.toThrow();
      }),
      { numRuns: 3_000 },
    );
  });
});
