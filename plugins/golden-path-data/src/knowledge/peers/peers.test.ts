import { dataScorecard } from '../../scorecard';
import { PEERS } from '.';

const equivalents = dataScorecard.checks.flatMap(check =>
  check.equivalents.map(equivalent => ({ check: check.id, ...equivalent })),
);

it('knows every tool that a check names', () => {
  const tools = new Set(equivalents.map(({ tool }) => tool));
  expect([...tools].filter(tool => !(tool in PEERS))).toEqual([]);
});

describe.each(Object.entries(PEERS))('%s', (tool, { ids, leftOut }) => {
  const named = equivalents.filter(one => one.tool === tool);

  it('has every check that is named here', () => {
    const unknown = named.filter(({ id }) => !ids.includes(id));
    expect(unknown).toEqual([]);
  });

  it('has every check that is left out, and none of them is named here', () => {
    const left = Object.keys(leftOut);
    expect(left.filter(id => !ids.includes(id))).toEqual([]);
    expect(named.filter(({ id }) => left.includes(id))).toEqual([]);
  });

  it('has each check once', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  });

  it('gives reasons that are sentences', () => {
    for (const reason of Object.values(leftOut))
      expect(reason).toMatch(/^[A-Z].{20,160}\.$/);
  });
});

it('names each pair once', () => {
  const pairs = equivalents.map(
    ({ check, tool, id }) => `${check} ${tool} ${id}`,
  );
  expect(pairs.filter((pair, i) => pairs.indexOf(pair) < i)).toEqual([]);
});
