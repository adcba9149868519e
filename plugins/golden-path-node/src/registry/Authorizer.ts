import { z } from 'zod';
import { EvidenceError } from '../EvidenceError';
import { bodyOf, discard, jsonOf } from './body';
import { challengesIn, type Challenge } from './challenge';
import type { EcrTokens } from './EcrTokens';
import { unanswered } from './RegistryError';
import type { RegistrySettings } from './settings';
import { Tokens, type Credential } from './Tokens';

const TOKEN_BYTES = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;
/** What the specification says where a token service does not. */
const TOKEN_SECONDS = 60;
/** A token is not used in its last moments, lest it runs out on the way. */
const MARGIN = 0.9;

const tokenAnswer = z.object({
  token: z.string().min(1).optional(),
  access_token: z.string().min(1).optional(),
  expires_in: z.number().optional().catch(undefined),
});

/** Docker Hub's tokens come from a host of its own. */
const HUB_TOKEN_HOST = 'auth.docker.io';

/** Gives requests to one registry the credential they need, as it asks for it. */
export class Authorizer {
  readonly #registry: RegistrySettings;
  /** Where the registry answers: Docker Hub has another name there. */
  readonly #host: string;
  readonly #ecr: EcrTokens;
  readonly #tokens: Tokens;

  constructor(
    registry: RegistrySettings,
    host: string,
    ecr: EcrTokens,
    tokens = new Tokens(),
  ) {
    this.#registry = registry;
    this.#host = host;
    this.#ecr = ecr;
    this.#tokens = tokens;
  }

  /** What to send along without having been asked. */
  async known(repository: string): Promise<string | undefined> {
    const { token, ecr } = this.#registry;
    if (token !== undefined) return `Bearer ${token}`;
    if (ecr) return this.#tokens.get('', () => this.#ecr.get(ecr));
    return this.#tokens.peek('') ?? this.#tokens.peek(scopeOf(repository));
  }

  /**
   * What to send after a 401.
   *
   * @param sent - what was refused
   */
  async answer(
    header: string | null,
    repository: string,
    sent: string | undefined,
    signal?: AbortSignal,
  ): Promise<string> {
    const { token, ecr, username, password } = this.#registry;
    const challenges = challengesIn(header);
    if (token !== undefined || ecr) throw this.#forbidden(true);
    const scope = scopeOf(repository);
    if (sent) this.#tokens.forget(scope, sent);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    if (bearer) {
      return this.#tokens.get(scope, () => this.#ask(bearer, scope, signal));
    }
    const basic = challenges.some(({ scheme }) => scheme === 'basic');
    if (!basic || username === undefined || sent) {
      throw this.#forbidden(username !== undefined);
    }
    const authorization = basicOf(username, password);
    return this.#tokens.get('', async () => ({
      authorization,
      expiresAt: Infinity,
    }));
  }

  async #ask(
    { parameters }: Challenge,
    ownScope: string,
    signal?: AbortSignal,
  ): Promise<Credential> {
    const realm = this.#realm(parameters.realm);
    const { username, password } = this.#registry;
    if (parameters.service) {
      realm.searchParams.set('service', parameters.service);
    }
    realm.searchParams.set('scope', safeScope(parameters.scope, ownScope));
    let response: Response;
    try {
      response = await fetch(realm, {
        headers:
          username === undefined
            ? {}
            : { authorization: basicOf(username, password) },
        redirect: 'manual',
        signal,
      });
    } catch (error) {
      throw unanswered(realm.host, error);
    }
    if (!response.ok) {
      await discard(response);
      if (response.status === 401 || response.status === 403) {
        throw this.#forbidden(username !== undefined);
      }
      throw new EvidenceError(
        'failed',
        `${realm.host} gave no token (${response.status}).`,
      );
    }
    const limits = { most: TOKEN_BYTES, what: 'token', host: realm.host };
    const parsed = tokenAnswer.safeParse(
      jsonOf(await bodyOf(response, limits), 'token'),
    );
    const token = parsed.data?.token ?? parsed.data?.access_token;
    // It becomes a header, which takes no line break and the like.
    if (!token || !/^[\x21-\x7e]+$/.test(token)) {
      throw new EvidenceError('failed', `${realm.host} gave no token.`);
    }
    const seconds = Math.max(parsed.data?.expires_in ?? 0, TOKEN_SECONDS);
    return {
      authorization: `Bearer ${token}`,
      expiresAt: Date.now() + Math.min(seconds * 1000 * MARGIN, DAY_MS),
    };
  }

  /** The place that gives out tokens; a registry may not send our password just anywhere. */
  #realm(text = ''): URL {
    const { host, insecure, tokenHosts } = this.#registry;
    let realm: URL;
    try {
      realm = new URL(text);
    } catch {
      throw new EvidenceError(
        'failed',
        `${host} asks for a token and does not say from where.`,
      );
    }
    const allowed = [host, this.#host, ...tokenHosts];
    if (host === 'docker.io') allowed.push(HUB_TOKEN_HOST);
    if (!allowed.includes(realm.host)) {
      throw new EvidenceError(
        'refused',
        `${host} wants a token from ${realm.host}, which is not among its tokenHosts.`,
      );
    }
    const secure = realm.protocol === 'https:';
    if (!secure && !(insecure && realm.protocol === 'http:')) {
      throw new EvidenceError(
        'refused',
        `${host} wants a token from ${realm.host} without TLS.`,
      );
    }
    realm.username = '';
    realm.password = '';
    realm.hash = '';
    return realm;
  }

  #forbidden(hasCredential: boolean): EvidenceError {
    const { host } = this.#registry;
    return new EvidenceError(
      'forbidden',
      hasCredential
        ? `${host} refuses the credentials, or they may not read this image.`
        : `${host} asks for credentials, and none are configured.`,
    );
  }
}

function scopeOf(repository: string): string {
  return `repository:${repository}:pull`;
}

/** A registry may ask for a scope in its own words, but for no more than reading this repository. */
function safeScope(asked: string | undefined, own: string): string {
  const foreign =
    asked !== undefined && asked.length <= 256 && !/[:\s,]/.test(asked);
  return foreign ? asked : own;
}

function basicOf(username: string, password = ''): string {
  const pair = Buffer.from(`${username}:${password}`).toString('base64');
  return `Basic ${pair}`;
}
