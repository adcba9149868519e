import { ResponseError } from '@backstage/errors';
import type { RequestOptions } from './GoldenPathApi';
import type { GoldenPathClientOptions } from './GoldenPathClient';

/** A value of a query; several of one name are sent as several. */
type QueryValue = string | number | boolean | string[] | undefined;

/** What is sent with a request. */
interface Sent {
  query?: Record<string, QueryValue>;
  /** Sent as JSON. */
  body?: object;
  options?: RequestOptions;
}

/** Sends requests to the backend's API. */
export class Requests {
  readonly #discovery: GoldenPathClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;

  constructor({ discoveryApi, fetchApi }: GoldenPathClientOptions) {
    this.#discovery = discoveryApi;
    this.#fetch = fetchApi?.fetch ?? ((...a) => fetch(...a));
  }

  /**
   * @returns the body of the answer; `undefined` where it has none
   * @throws ResponseError where the answer is an error
   */
  async send<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { query = {}, body, options = {} }: Sent = {},
  ): Promise<T> {
    const base = await this.#discovery.getBaseUrl('golden-path');
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value === undefined) continue;
      for (const one of [value].flat()) search.append(key, String(one));
    }
    const suffix = search.size ? `?${search}` : '';
    const headers = {
      ...(options.token && { authorization: `Bearer ${options.token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const response = await this.#fetch(`${base}${path}${suffix}`, {
      method,
      signal: options.signal,
      ...(Object.keys(headers).length && { headers }),
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response as any);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
