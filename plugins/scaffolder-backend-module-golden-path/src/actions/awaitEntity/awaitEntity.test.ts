import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createAwaitEntityAction } from './awaitEntity';

const BASKET = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'basket' },
};

function waiting(
  input: { entityRef: string; timeoutSeconds?: number },
  options: { dryRun?: boolean; signal?: AbortSignal } = {},
) {
  const catalog = catalogServiceMock.mock();
  const action = createAwaitEntityAction({ catalog });
  const context = createMockActionContext({ input });
  const output = jest.fn();
  const warn = jest.spyOn(context.logger, 'warn');
  const run = () =>
    action.handler({
      ...context,
      output,
      isDryRun: options.dryRun,
      signal: options.signal,
    } as Parameters<typeof action.handler>[0]);
  return { catalog, output, warn, run };
}

describe('golden-path:await-entity', () => {
  it('asks as the user until the entity is there', async () => {
    const { catalog, output, run } = waiting({ entityRef: 'Component:basket' });
    catalog.getEntityByRef
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(BASKET);
    await run();
    expect(output.mock.calls).toEqual([['found', true]]);
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
    expect(catalog.getEntityByRef).toHaveBeenLastCalledWith(
      'component:default/basket',
      { credentials: mockCredentials.user() },
    );
  });

  it('outlives a catalog that cannot be asked for a moment', async () => {
    const { catalog, output, warn, run } = waiting({
      entityRef: 'component:basket',
    });
    catalog.getEntityByRef
      .mockRejectedValueOnce(new Error('503'))
      .mockResolvedValueOnce(BASKET);
    await run();
    expect(output.mock.calls).toEqual([['found', true]]);
    expect(warn).toHaveBeenCalledWith('The catalog could not be asked: 503');
  });

  it('says when it is late, and does not fail', async () => {
    const { catalog, output, warn, run } = waiting({
      entityRef: 'component:basket',
      timeoutSeconds: 1,
    });
    catalog.getEntityByRef.mockResolvedValue(undefined);
    const start = Date.now();
    await run();
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
    expect(output.mock.calls).toEqual([['found', false]]);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('is not in the catalog after 1 s'),
    );
  });

  it('stops when the task is cancelled', async () => {
    const stop = new AbortController();
    const { catalog, output, run } = waiting(
      { entityRef: 'component:basket' },
      { signal: stop.signal },
    );
    catalog.getEntityByRef.mockImplementation(async () => {
      stop.abort();
      return undefined;
    });
    await expect(run()).rejects.toThrow('aborted');
    expect(output).not.toHaveBeenCalled();
  });

  it('asks nothing in a dry run', async () => {
    const { catalog, output, run } = waiting(
      { entityRef: 'component:basket' },
      { dryRun: true },
    );
    await run();
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
    expect(output).not.toHaveBeenCalled();
  });

  it('refuses what is no reference', async () => {
    await expect(waiting({ entityRef: 'basket' }).run()).rejects.toThrow(
      'is no entity reference',
    );
  });
});
