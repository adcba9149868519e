import type { JsonValue } from '@backstage/types';
import { scorecard as readmeScorecard } from '../examples/readmeScorecard';
import { allPolicyProblems, overrideReader } from './policyFilters';

const problems = (overrides: JsonValue) =>
  allPolicyProblems(readmeScorecard, { overrides });
const keys = (overrides: JsonValue) => problems(overrides).map(p => p.key);

describe('allPolicyProblems', () => {
  it('finds none in predicates of every kind', () => {
    const tag = { 'metadata.tags': { $contains: 'batch' } };
    const filters = [
      { kind: 'Component' },
      { kind: { $in: ['API', 'Component'] }, 'spec.type': 'service' },
      { $any: [tag, { $not: { 'spec.lifecycle': 'production' } }] },
    ];
    expect(problems(filters.map(filter => ({ filter })))).toEqual([]);
  });

  it.each(['x', 7, [], { $all: 'x' }, { kind: { $foo: 1 } }, { kind: null }])(
    'names the filter that is %j',
    filter => {
      expect(keys([{ filter: { kind: 'API' } }, { filter }])).toEqual([
        'overrides[1].filter',
      ]);
    },
  );

  it('says once that a filter is missing', () => {
    expect(keys([{}])).toEqual(['overrides[0].filter']);
    expect(keys([null, 'x'])).toEqual(['overrides[0]', 'overrides[1]']);
    expect(keys('x')).toEqual(['overrides']);
  });
});

describe('overrideReader', () => {
  const read = overrideReader({
    overrides: [
      { filter: { kind: 'component' }, a: 1 },
      { filter: { 'metadata.tags': { $contains: 'batch' } }, b: 2 },
      { filter: 'nonsense', c: 3 },
    ],
  });

  it('gives the settings of the overrides that apply, in order', () => {
    const entity = { kind: 'Component', metadata: { tags: ['batch'] } };
    expect(read(entity)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(read({ ...entity, kind: 'API' })).toEqual([{ b: 2 }]);
    expect(read(undefined)).toEqual([]);
    expect(overrideReader({})(entity)).toEqual([]);
  });
});
