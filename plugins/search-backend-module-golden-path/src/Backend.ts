import type { AuthService } from '@backstage/backend-plugin-api';
import type { GoldenPathApi } from 'backstage-plugin-golden-path-common';

const PLUGIN = 'golden-path';

/** Golden Path's backend, asked as the search itself. */
export class Backend {
  readonly #api: GoldenPathApi;
  readonly #auth: AuthService;

  constructor(options: { api: GoldenPathApi; auth: AuthService }) {
    this.#api = options.api;
    this.#auth = options.auth;
  }

  /** Calls the backend with a token that holds for this call. */
  async ask<T>(
    question: (api: GoldenPathApi, options: { token: string }) => Promise<T>,
  ): Promise<T> {
    // A walk over all entities may outlast one token.
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN,
    });
    return question(this.#api, { token });
  }
}
