import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { GoldenPathApi, RequestOptions } from './GoldenPathApi';
import type {
  Dataset,
  EntityFilter,
  EntityListQuery,
  EntityPage,
  EntityScorecards,
  HistoryPoint,
  Rollup,
  ScorecardInfo,
} from './types';

/** @public */
export interface GoldenPathClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}

/** Talks to the backend over HTTP, from a browser or a server. @public */
export class GoldenPathClient implements GoldenPathApi {
  readonly #discovery: GoldenPathClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;

  constructor(options: GoldenPathClientOptions) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi?.fetch ?? ((...a) => fetch(...a));
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
    return this.#request(
      'GET',
      '/entities',
      { ...query },
      options,
    ) as Promise<EntityPage>;
  }

  getRollup(filter: EntityFilter, options?: RequestOptions) {
    return this.#request(
      'GET',
      '/rollup',
      { ...filter },
      options,
    ) as Promise<Rollup>;
  }

  async #request(
    method: 'GET' | 'POST',
    path: string,
    query: Record<string, string | number | string[] | undefined>,
    options: RequestOptions = {},
  ): Promise<unknown> {
    const base = await this.#discovery.getBaseUrl('golden-path');
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value === undefined) continue;
      for (const one of [value].flat()) search.append(key, String(one));
    }
    const suffix = search.size ? `?${search}` : '';
    const response = await this.#fetch(`${base}${path}${suffix}`, {
      method,
      signal: options.signal,
      ...(options.token && {
        headers: { authorization: `Bearer ${options.token}` },
      }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response as any);
    return response.json();
  }
}

function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
}
