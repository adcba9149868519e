import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component, group } from '../__testUtils__/harness';
import { Visibility } from './Visibility';

const zoe = mockCredentials.user('user:default/zoe');
const max = mockCredentials.user('user:default/max');

function setUp(
  result: AuthorizeResult,
  names: readonly string[] = [],
  others: readonly Entity[] = [],
) {
  const permissions = mockServices.permissions.mock();
  permissions.authorizeConditional.mockResolvedValue([
    { result } as { result: AuthorizeResult.ALLOW },
  ]);
  const readable = catalogServiceMock({
    entities: [...names.map(name => component(name)), ...others],
  });
  const catalog = catalogServiceMock.mock({
    queryEntities: request => readable.queryEntities(request),
    getEntityByRef: ref => readable.getEntityByRef(ref),
  });
  const clock = { now: 0 };
  const visibility = new Visibility({
    ...{ permissions, catalog, filter: { kind: 'Component' } },
    now: () => clock.now,
  });
  return { visibility, catalog, clock };
}

describe('Visibility', () => {
  it('asks the catalog nothing where the policy is clear', async () => {
    const allowed = setUp(AuthorizeResult.ALLOW);
    expect(await allowed.visibility.of(zoe)).toBe('all');
    expect(await allowed.visibility.includes(zoe, 'a:b/c')).toBe(true);
    const denied = setUp(AuthorizeResult.DENY, ['shop']);
    expect(await denied.visibility.of(zoe)).toEqual([]);
    const ref = 'component:default/shop';
    expect(await denied.visibility.includes(zoe, ref)).toBe(false);
    for (const { catalog } of [allowed, denied]) {
      expect(catalog.queryEntities).not.toHaveBeenCalled();
      expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    }
  });

  it('lets the catalog decide, page by page, for the caller', async () => {
    const names = Array.from({ length: 2_500 }, (_, i) => `c${i}`);
    const { visibility, catalog } = setUp(AuthorizeResult.CONDITIONAL, names);
    expect(await visibility.of(zoe)).toHaveLength(2_500);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(3);
    for (const [, options] of catalog.queryEntities.mock.calls) {
      expect(options).toEqual({ credentials: zoe });
    }
    const includes = (name: string) =>
      visibility.includes(zoe, `component:default/${name}`);
    expect(await includes('c7')).toBe(true);
    expect(await includes('other')).toBe(false);
  });

  it('remembers per caller and for a short while', async () => {
    const { visibility, catalog, clock } = setUp(AuthorizeResult.CONDITIONAL, [
      'a',
    ]);
    await Promise.all([visibility.of(zoe), visibility.of(zoe)]);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(1);
    await visibility.of(max);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(2);
    clock.now += 30_000;
    await visibility.of(zoe);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(3);
  });

  it('tells entities and what they belong to apart', async () => {
    const { visibility, catalog } = setUp(
      ...([AuthorizeResult.CONDITIONAL, ['a'], [group('team')]] as const),
    );
    for (let i = 0; i < 2; i += 1) {
      expect(await visibility.of(zoe)).toEqual(['component:default/a']);
      expect(await visibility.names(zoe)).toEqual(['group:default/team']);
    }
    expect(catalog.queryEntities).toHaveBeenCalledTimes(2);
    expect(await setUp(AuthorizeResult.ALLOW).visibility.names(zoe)).toBe(
      'all',
    );
    const denied = setUp(AuthorizeResult.DENY, [], [group('team')]);
    expect(await denied.visibility.names(zoe)).toEqual([]);
  });

  it('does not remember a failure', async () => {
    const { visibility, catalog } = setUp(AuthorizeResult.CONDITIONAL, ['a']);
    catalog.queryEntities.mockRejectedValueOnce(new Error('down'));
    await expect(visibility.of(zoe)).rejects.toThrow('down');
    expect(await visibility.of(zoe)).toEqual(['component:default/a']);
  });
});
