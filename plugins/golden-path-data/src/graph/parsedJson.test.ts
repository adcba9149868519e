import fc from 'fast-check';
import { flagAt, numberAt, textAt } from './look';
import { scalar, unknown } from './make';
import { parsedJson } from './parsedJson';

const at = { file: 'a.tf', start: 0, end: 1, line: 3, endLine: 3 };

describe('parsedJson', () => {
  it('reads a text as what it stands for', () => {
    const value = parsedJson(scalar('{"a": [{"b": true}]}', at));
    expect(flagAt(value, 'a.0.b')).toEqual({ state: 'known', value: true, at });
  });

  it('keeps what is not known where it stands', () => {
    const key = unknown('unresolved-variable', 'the variable key', at);
    const value = parsedJson({
      kind: 'template',
      parts: ['{"a": "x", "key": "arn:', key, '"}'],
      at,
    });
    expect(textAt(value, 'a')).toMatchObject({ state: 'known', value: 'x' });
    expect(textAt(value, 'key')).toMatchObject({ state: 'unknown' });
  });

  it('does not know a text that is no JSON', () => {
    expect(parsedJson(scalar('{', at))).toMatchObject({ kind: 'unknown' });
    const key = unknown('unresolved-variable', 'the variable a', at);
    const value = {
      kind: 'template',
      parts: ['{"a": ', key, '}'],
      at,
    } as const;
    expect(parsedJson({ ...value, parts: [...value.parts] })).toMatchObject({
      kind: 'unknown',
    });
  });

  it('reads any JSON without a throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), json => {
        const value = parsedJson(scalar(JSON.stringify(json), at));
        expect(value?.kind).toBe('map');
        const numbers = Object.keys(json).filter(
          key => typeof json[key] === 'number' && !key.includes('.'),
        );
        expect(numbers.map(key => numberAt(value, key))).toMatchObject(
          // JSON has no negative zero.
          numbers.map(key => ({ value: Number(json[key]) + 0 })),
        );
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(parsedJson(scalar(text, at))).toBeDefined();
      }),
    );
  });
});
