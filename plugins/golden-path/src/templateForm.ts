import {
  type ApiRef,
  createApiFactory,
  createApiRef,
  type DiscoveryApi,
  discoveryApiRef,
  type FetchApi,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  ExpectedScore,
  TemplateForm,
} from 'backstage-plugin-golden-path-common';

/** What fields in forms of templates ask the Scaffolder's module of Golden Path. */
export interface TemplateFormApi {
  /** Defaults and places of the portal; asked for once. */
  getForm(): Promise<TemplateForm>;
  /** @param template - reference of the template's entity */
  getExpectedScore(
    template: string,
    values: JsonObject,
    signal?: AbortSignal,
  ): Promise<ExpectedScore>;
}

export const templateFormApiRef: ApiRef<TemplateFormApi> =
  createApiRef<TemplateFormApi>({ id: 'plugin.golden-path.template-form' });

export class TemplateFormClient implements TemplateFormApi {
  readonly #discovery: DiscoveryApi;
  readonly #fetch: FetchApi;
  #form?: Promise<TemplateForm>;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi;
  }

  getForm(): Promise<TemplateForm> {
    if (!this.#form) {
      this.#form = this.#request<TemplateForm>('form');
      this.#form.catch(() => {
        this.#form = undefined;
      });
    }
    return this.#form;
  }

  getExpectedScore(
    template: string,
    values: JsonObject,
    signal?: AbortSignal,
  ): Promise<ExpectedScore> {
    return this.#request('expected-score', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template, values }),
      signal,
    });
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const base = await this.#discovery.getBaseUrl('scaffolder');
    const url = `${base}/golden-path/${path}`;
    const response = await this.#fetch.fetch(url, init);
    if (!response.ok) throw await ResponseError.fromResponse(response as any);
    return response.json();
  }
}

export const templateFormApiFactory = createApiFactory({
  api: templateFormApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new TemplateFormClient(deps),
});
