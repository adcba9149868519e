import type { RequestOptions } from './GoldenPathApi';
import type { Requests } from './Requests';
import type {
  Waiver,
  WaiverDecision,
  WaiverListQuery,
  WaiverPage,
  WaiverRequest,
} from './waivers';

/**
 * Asking for waivers, and deciding them. A decision that comes too late rejects with a `ConflictError` (409) that says who decided.
 *
 * @public
 */
export interface WaiversApi {
  list(query?: WaiverListQuery, options?: RequestOptions): Promise<WaiverPage>;
  get(id: string, options?: RequestOptions): Promise<Waiver>;
  request(request: WaiverRequest, options?: RequestOptions): Promise<Waiver>;
  approve(
    id: string,
    decision?: WaiverDecision,
    options?: RequestOptions,
  ): Promise<Waiver>;
  deny(
    id: string,
    decision: WaiverDecision,
    options?: RequestOptions,
  ): Promise<Waiver>;
  revoke(
    id: string,
    decision: WaiverDecision,
    options?: RequestOptions,
  ): Promise<Waiver>;
}

/** The part of the client that is about waivers. */
export function waiversClient(requests: Requests): WaiversApi {
  const decide =
    (what: 'approve' | 'deny' | 'revoke') =>
    (id: string, decision: WaiverDecision = {}, options?: RequestOptions) =>
      requests.send<Waiver>(
        'POST',
        `/waivers/${encodeURIComponent(id)}/${what}`,
        {
          ...{ body: decision, options },
        },
      );
  return {
    list: (query = {}, options) =>
      requests.send('GET', '/waivers', { query: { ...query }, options }),
    get: (id, options) =>
      requests.send('GET', `/waivers/${encodeURIComponent(id)}`, { options }),
    request: (body, options) =>
      requests.send('POST', '/waivers', { body, options }),
    approve: decide('approve'),
    deny: decide('deny'),
    revoke: decide('revoke'),
  };
}
