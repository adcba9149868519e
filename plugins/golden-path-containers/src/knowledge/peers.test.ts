import { containerScorecard } from '../scorecard';
import { PEERS } from './peers';

const equivalents = containerScorecard.checks.flatMap(check =>
  check.equivalents.map(equivalent => ({ check: check.id, ...equivalent })),
);

describe.each(Object.entries(PEERS))('%s', (tool, { ids, leftOut }) => {
  const named = new Set(
    equivalents.filter(one => one.tool === tool).map(({ id }) => id),
  );

  it.each(ids)('%s has an equivalent, or a reason for none', id => {
    expect({ id, named: named.has(id), leftOut: id in leftOut }).toEqual({
      id,
      named: !(id in leftOut),
      leftOut: !named.has(id),
    });
  });

  it('is not said to have what it has not', () => {
    expect([...named].filter(id => !ids.includes(id))).toEqual([]);
    expect(Object.keys(leftOut).filter(id => !ids.includes(id))).toEqual([]);
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

it('knows how many there are', () => {
  expect(PEERS.hadolint.ids).toHaveLength(71);
  expect(PEERS.buildkit.ids).toHaveLength(22);
  expect(PEERS.trivy.ids).toHaveLength(28);
  expect(PEERS.checkov.ids).toHaveLength(28);
});
