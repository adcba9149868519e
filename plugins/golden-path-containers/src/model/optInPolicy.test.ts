import { optInPolicyOf, optInPolicyProblems } from './optInPolicy';

describe('what is asked for only where it is wanted', () => {
  const right = {
    healthcheck: true,
    digests: false,
    strictLabels: true,
    labels: { owner: 'text', version: 'semver' },
  };

  it('is read as it is written', () => {
    expect(optInPolicyOf({ ...right, ownRegistries: [] })).toEqual(right);
    expect(optInPolicyOf({})).toEqual({});
  });

  it('leaves out what is of another type', () => {
    expect(
      optInPolicyOf({
        healthcheck: 'yes',
        digests: 1,
        labels: { owner: 'text', version: 'number', constructor: 'toString' },
      }),
    ).toEqual({ labels: { owner: 'text' } });
    expect(optInPolicyOf({ labels: ['owner'] })).toEqual({});
  });

  it('names the key of what cannot be right', () => {
    expect(optInPolicyProblems(right)).toEqual([]);
    expect(
      optInPolicyProblems({
        healthcheck: 'yes',
        strictLabels: 0,
        labels: { owner: 'text', version: 'number' },
      }).map(({ key }) => key),
    ).toEqual(['healthcheck', 'strictLabels', 'labels.version']);
    expect(optInPolicyProblems({ labels: 'owner' })).toEqual([
      {
        key: 'labels',
        message: 'must be an object from a label to what its value must be',
      },
    ]);
  });
});
