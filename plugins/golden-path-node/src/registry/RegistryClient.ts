import { setTimeout as sleep } from 'node:timers/promises';
import { EvidenceError } from '../EvidenceError';
import type { Authorizer } from './Authorizer';
import { discard } from './body';
import type { Redirects } from './Redirects';
import { unanswered } from './RegistryError';
import type { RegistrySettings } from './settings';

const MOST_REDIRECTS = 5;
/** A registry that asks for more patience than this is asked again another time. */
const LONGEST_WAIT_S = 20;

/** A request for something of one repository. */
export interface RegistryRequest {
  /** e.g. `shop/cart` */
  repository: string;
  /** e.g. `manifests/1.4.2` */
  path: string;
  method?: 'GET' | 'HEAD';
  accept?: string;
  signal?: AbortSignal;
}

/** Where Docker Hub answers; images are named otherwise. */
export function apiHostOf(host: string): string {
  return host === 'docker.io' ? 'registry-1.docker.io' : host;
}

/** Speaks OCI Distribution 1.1 with one registry: credentials, redirects, limits on requests. */
export class RegistryClient {
  readonly #host: string;
  readonly #base: string;
  readonly #authorizer: Authorizer;
  readonly #redirects: Redirects;

  constructor(
    { host, insecure }: RegistrySettings,
    authorizer: Authorizer,
    redirects: Redirects,
  ) {
    this.#host = host;
    this.#base = `${insecure ? 'http' : 'https'}://${apiHostOf(host)}/v2/`;
    this.#authorizer = authorizer;
    this.#redirects = redirects;
  }

  /** What an answer comes from, for messages. */
  get host(): string {
    return this.#host;
  }

  /** Sends a request and yields the answer if it is a success. */
  async request(request: RegistryRequest): Promise<Response> {
    const { repository, path, signal } = request;
    const url = new URL(`${repository}/${path}`, this.#base);
    let authorization = await this.#authorizer.known(repository);
    let response = await this.#patiently(url, request, authorization);
    // A token that was kept may have been withdrawn; then there is a second try.
    for (let i = 0; i < 2 && response.status === 401; i++) {
      await discard(response);
      authorization = await this.#authorizer.answer(
        response.headers.get('www-authenticate'),
        repository,
        authorization,
        signal,
      );
      response = await this.#patiently(url, request, authorization);
    }
    if (response.ok) return response;
    await discard(response);
    throw this.#failure(response.status);
  }

  /** Waits once where the registry asks for it. */
  async #patiently(
    url: URL,
    request: RegistryRequest,
    authorization?: string,
  ): Promise<Response> {
    const response = await this.#follow(url, request, authorization);
    if (response.status !== 429 && response.status !== 503) return response;
    const seconds = secondsToWait(response.headers.get('retry-after'));
    if (seconds === undefined) return response;
    await discard(response);
    if (seconds > LONGEST_WAIT_S) {
      throw new EvidenceError(
        'slow',
        `${this.#host} wants to be asked again in ${seconds} seconds.`,
      );
    }
    await sleep(seconds * 1000, undefined, { signal: request.signal });
    return this.#follow(url, request, authorization);
  }

  async #follow(
    start: URL,
    request: RegistryRequest,
    authorization?: string,
  ): Promise<Response> {
    let url = start;
    for (let i = 0; i <= MOST_REDIRECTS; i++) {
      const home = url.origin === start.origin;
      const response = await this.#send(
        url,
        request,
        home ? authorization : undefined,
      );
      const location = response.headers.get('location');
      if (response.status < 301 || response.status > 308 || !location) {
        return response;
      }
      await discard(response);
      url = await this.#redirects.follow(location, url);
    }
    throw new EvidenceError(
      'refused',
      `${this.#host} redirects more than ${MOST_REDIRECTS} times.`,
    );
  }

  async #send(
    url: URL,
    { method = 'GET', accept = '*/*', signal }: RegistryRequest,
    authorization?: string,
  ): Promise<Response> {
    try {
      return await fetch(url, {
        method,
        redirect: 'manual',
        signal,
        headers: {
          accept,
          // The bytes are what the digest is of.
          'accept-encoding': 'identity',
          ...(authorization !== undefined && { authorization }),
        },
      });
    } catch (error) {
      throw unanswered(url.host, error);
    }
  }

  #failure(status: number): EvidenceError {
    const host = this.#host;
    if (status === 404) {
      return new EvidenceError('gone', `${host} has no such image.`);
    }
    if (status === 401 || status === 403) {
      return new EvidenceError(
        'forbidden',
        `${host} does not let this image be read (${status}).`,
      );
    }
    if (status === 429) {
      return new EvidenceError('slow', `${host} takes no more requests now.`);
    }
    return new EvidenceError('failed', `${host} answers with ${status}.`);
  }
}

/** Seconds, or a date. */
function secondsToWait(header: string | null): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const date = Date.parse(header);
  if (Number.isNaN(date)) return undefined;
  return Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
