import type { Badge } from './badges';
import type { RequestOptions } from './GoldenPathApi';
import type { Requests } from './Requests';

/** Badges of one entity: made and revoked by those who may. @public */
export interface BadgesApi {
  list(entityRef: string, options?: RequestOptions): Promise<Badge[]>;
  create(
    entityRef: string,
    scorecard: string,
    options?: RequestOptions,
  ): Promise<Badge>;
  /** From then on its address shows nothing. */
  revoke(id: string, options?: RequestOptions): Promise<void>;
}

/** The part of the client that is about badges. */
export function badgesClient(requests: Requests): BadgesApi {
  return {
    async list(entityRef, options) {
      const sent = { query: { entity: entityRef }, options };
      const body = requests.send<{ items: Badge[] }>(
        ...(['GET', '/badges', sent] as const),
      );
      return (await body).items;
    },
    create: (entityRef, scorecard, options) =>
      requests.send('POST', '/badges', {
        ...{ body: { entityRef, scorecard }, options },
      }),
    revoke: (id, options) =>
      requests.send('DELETE', `/badges/${encodeURIComponent(id)}`, {
        options,
      }),
  };
}
