import fc from 'fast-check';
import {
  flagAt,
  itemsAt,
  joined,
  list,
  numberAt,
  properties,
  scalar,
  textAt,
  unknown,
  valueAt,
  type Value,
} from '.';

const at = { file: 'a', start: 0, end: 1, line: 1, endLine: 1 };
const text = (value: string | number | boolean) => scalar(value, at);
const either = (...options: Array<Value | undefined>) =>
  unknown('unresolved-condition', 'the condition X', at, options);
const variable = unknown('unresolved-variable', 'the variable x', at);

describe('what is asked of a value', () => {
  it.each<[string, Value | undefined, unknown]>([
    ['is known', text('a'), { state: 'known', value: 'a' }],
    ['is a number as text', text(1), { state: 'known', value: '1' }],
    ['is not set', undefined, { state: 'absent' }],
    ['is not known', variable, { state: 'unknown', value: variable }],
    [
      'is known where both branches agree',
      either(text('a'), text('a')),
      { state: 'known', value: 'a' },
    ],
    [
      'is not known where branches differ',
      either(text('a'), text('b')),
      { state: 'unknown' },
    ],
    [
      'is not known where one branch is not set',
      either(text('a'), undefined),
      { state: 'unknown' },
    ],
    [
      'is not set where no branch sets it',
      either(undefined, either(undefined, undefined)),
      { state: 'absent' },
    ],
    [
      'is not known where a branch is not',
      either(text('a'), variable),
      { state: 'unknown' },
    ],
    [
      'is not known where a part of a text is not',
      joined(['a', variable], at),
      { state: 'unknown', value: { what: 'the variable x' } },
    ],
  ])('%s', (_, value, expected) => {
    expect(textAt(value)).toMatchObject(expected as object);
  });

  it('follows a path through maps, lists and both branches', () => {
    const inner = (value: string) => properties({ B: text(value) }, at);
    const outer = (a: Value) => properties({ A: a }, at);
    expect(textAt(outer(inner('x')), 'A.B')).toMatchObject({ value: 'x' });
    expect(textAt(outer(list([inner('x')], at)), 'A.0.B')).toMatchObject({
      value: 'x',
    });
    const same = outer(either(inner('x'), inner('x')));
    expect(textAt(same, 'A.B')).toMatchObject({ value: 'x' });
    const differing = outer(either(inner('x'), undefined));
    expect(textAt(differing, 'A.B').state).toBe('unknown');
    expect(textAt(outer(inner('x')), 'A.C').state).toBe('absent');
    expect(textAt(outer(variable), 'A.B').state).toBe('unknown');
    expect(textAt(properties({}, at, variable), 'A').state).toBe('unknown');
  });

  it('reads flags and numbers as AWS takes them', () => {
    expect(flagAt(text('true'))).toMatchObject({ value: true });
    expect(flagAt(text('True'))).toMatchObject({ value: true });
    expect(flagAt(text('no'))).toMatchObject({ value: false });
    expect(flagAt(either(text(true), text(false))).state).toBe('unknown');
    expect(numberAt(text('12'))).toMatchObject({ value: 12 });
    expect(numberAt(text(''))).toMatchObject({ value: NaN });
  });

  it('takes a single value for a list of one, and says why there may be more', () => {
    expect(itemsAt(text('a')).items).toHaveLength(1);
    expect(itemsAt(undefined)).toEqual({ items: [] });
    expect(itemsAt(variable).open).toBe(variable);
    expect(itemsAt(list([], at, variable)).open).toBe(variable);
  });

  it('never knows what its branches do not agree on', () => {
    const leaf = fc.option(
      fc.oneof(fc.constantFrom('a', 'b').map(text), fc.constant(variable)),
      { nil: undefined },
    );
    const { value } = fc.letrec<{ value: Value | undefined }>(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc
          .array(tie('value'), { minLength: 1, maxLength: 3 })
          .map(options => either(...options)),
      ),
    }));
    const leaves = (one: Value | undefined): Array<Value | undefined> =>
      one?.kind === 'unknown' && one.either
        ? one.either.flatMap(leaves)
        : [one];
    fc.assert(
      fc.property(value, one => {
        const all = new Set(
          leaves(one).map(end =>
            end?.kind === 'scalar' ? `= ${end.value}` : end?.kind ?? 'absent',
          ),
        );
        const [only] = all.size === 1 ? all : ['several'];
        const { state } = textAt(valueAt(properties({ A: one }, at), 'A'));
        const told = only.startsWith('= ') ? 'known' : 'unknown';
        expect(state).toBe(only === 'absent' ? 'absent' : told);
      }),
    );
  });
});
