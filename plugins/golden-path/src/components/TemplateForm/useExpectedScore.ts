import { useApi } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { ExpectedScore } from 'backstage-plugin-golden-path-common';
import { type Resource, useResource } from '../../hooks/useResource';
import { templateFormApiRef } from '../../templateForm';

/** People type; what they are in the middle of is not asked for. */
const SETTLED_MS = 500;

/** The score that these answers would get, asked for when they have settled. */
export function useExpectedScore(
  template: string,
  values: JsonObject,
): Resource<ExpectedScore> {
  const api = useApi(templateFormApiRef);
  const key = JSON.stringify([template, values]);
  return useResource(
    key,
    async signal => {
      await new Promise(resolve => setTimeout(resolve, SETTLED_MS));
      signal.throwIfAborted();
      return api.getExpectedScore(template, values, signal);
    },
    true,
  );
}
