import { parseEntityRef } from '@backstage/catalog-model';
import { badgesClient, type BadgesApi } from './BadgesApi';
import { campaignsClient, type CampaignsApi } from './CampaignsApi';
import type { GoldenPathApi, RequestOptions } from './GoldenPathApi';
import { Requests } from './Requests';
import type {
  CheckList,
  EntityFilter,
  EntityListQuery,
  EntityPage,
} from './lists';
import type { Rollup, RollupQuery } from './rollup';
import type {
  FindingDates,
  Moves,
  MovesQuery,
  Trend,
  TrendQuery,
} from './trends';
import type {
  Dataset,
  EntityScorecards,
  HistoryPoint,
  ScorecardInfo,
} from './types';
import { waiversClient, type WaiversApi } from './WaiversApi';

/** @public */
export interface GoldenPathClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}

/** Talks to the backend over HTTP, from a browser or a server. @public */
export class GoldenPathClient implements GoldenPathApi {
  readonly waivers: WaiversApi;
  readonly campaigns: CampaignsApi;
  readonly badges: BadgesApi;
  readonly #requests: Requests;

  constructor(options: GoldenPathClientOptions) {
    this.#requests = new Requests(options);
    this.waivers = waiversClient(this.#requests);
    this.campaigns = campaignsClient(this.#requests);
    this.badges = badgesClient(this.#requests);
  }

  async getScorecards(options?: RequestOptions): Promise<ScorecardInfo[]> {
    const body = await this.#request('GET', '/scorecards', {}, options);
    return (body as { items: ScorecardInfo[] }).items;
  }

  getEntity(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${refPath(entityRef)}`;
    return this.#request('GET', path, {}, options) as Promise<EntityScorecards>;
  }

  async getHistory(
    entityRef: string,
    scorecard: string,
    options?: RequestOptions,
  ): Promise<HistoryPoint[]> {
    const path = `/entities/${refPath(entityRef)}/history`;
    const body = await this.#request('GET', path, { scorecard }, options);
    return (body as { items: HistoryPoint[] }).items;
  }

  getDataset(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${refPath(entityRef)}/dataset`;
    return this.#request('GET', path, {}, options) as Promise<Dataset>;
  }

  refresh(entityRef: string, options?: RequestOptions) {
    const path = `/entities/${refPath(entityRef)}/refresh`;
    return this.#request(
      'POST',
      path,
      {},
      options,
    ) as Promise<EntityScorecards>;
  }

  listEntities(query: EntityListQuery, options?: RequestOptions) {
    return this.#ask<EntityPage>('/entities', query, options);
  }

  listChecks(filter: EntityFilter, options?: RequestOptions) {
    return this.#ask<CheckList>('/checks', filter, options);
  }

  getRollup(query: RollupQuery, options?: RequestOptions) {
    return this.#ask<Rollup>('/rollup', query, options);
  }

  getTrend(query: TrendQuery, options?: RequestOptions) {
    return this.#ask<Trend>('/trend', query, options);
  }

  getMoves(query: MovesQuery, options?: RequestOptions) {
    return this.#ask<Moves>('/moves', query, options);
  }

  async getFindingDates(
    entityRef: string,
    scorecard: string,
    options?: RequestOptions,
  ): Promise<FindingDates[]> {
    const path = `/entities/${refPath(entityRef)}/findings`;
    const body = await this.#request('GET', path, { scorecard }, options);
    return (body as { items: FindingDates[] }).items;
  }

  #ask<T>(path: string, query: object, options?: RequestOptions): Promise<T> {
    return this.#requests.send('GET', path, { query: { ...query }, options });
  }

  #request(
    method: 'GET' | 'POST',
    path: string,
    query: Record<string, string | number | string[] | undefined>,
    options?: RequestOptions,
  ): Promise<unknown> {
    return this.#requests.send(method, path, { query, options });
  }
}

function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
}
