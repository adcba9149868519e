import {
  type ApiRef,
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  type GoldenPathApi,
  GoldenPathClient,
} from 'backstage-plugin-golden-path-common';

/**
 * The API that the screens read from. Serves both frontend systems.
 *
 * @public
 */
export const goldenPathApiRef: ApiRef<GoldenPathApi> =
  createApiRef<GoldenPathApi>({ id: 'plugin.golden-path.service' });

/** Reads from the `golden-path` backend with the identity of the person signed in. */
export const goldenPathApiFactory = createApiFactory({
  api: goldenPathApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new GoldenPathClient(deps),
});
