import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import type { EntityScorecard } from 'backstage-plugin-golden-path-common';
import type { ReactNode } from 'react';
import { standings } from '../../dev/fixtures';
import { mockApi } from '../__testUtils__';
import { goldenPathApiRef } from '../api';
import { useEntityScorecards } from './useEntityScorecards';

const entityRef = 'component:default/payments-api';

async function load(standing: EntityScorecard) {
  const api = mockApi();
  api.getEntity.mockResolvedValue({ entityRef, scorecards: [standing] });
  renderHook(() => useEntityScorecards(entityRef), {
    wrapper: ({ children }: { children?: ReactNode }) => (
      <TestApiProvider apis={[[goldenPathApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
  await act(() => jest.advanceTimersByTimeAsync(0));
  return api.getEntity;
}

const pass = (seconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

describe('useEntityScorecards', () => {
  beforeEach(() =>
    jest.useFakeTimers({ now: Date.parse('2026-11-23T10:00Z') }),
  );
  afterEach(() => jest.useRealTimers());

  it('looks again once a planned reading should be there, and not before', async () => {
    const getEntity = await load({
      ...standings.average,
      nextDueAt: '2026-11-23T10:01:00Z',
    });
    await pass(60);
    expect(getEntity).toHaveBeenCalledTimes(1);
    await pass(6);
    expect(getEntity).toHaveBeenCalledTimes(2);
  });

  it('looks soon, then less often, while a result is awaited', async () => {
    const getEntity = await load(standings.pending);
    await pass(2);
    expect(getEntity).toHaveBeenCalledTimes(2);
    await pass(2);
    expect(getEntity).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(getEntity).toHaveBeenCalledTimes(3);
  });
});
