import type {
  Campaign,
  CampaignDetail,
  CampaignDraft,
  CampaignEntityPage,
  CampaignEntityQuery,
  CampaignListQuery,
} from './campaigns';
import type { RequestOptions } from './GoldenPathApi';
import type { Requests } from './Requests';

/** Campaigns: what many entities are to reach by a date. @public */
export interface CampaignsApi {
  list(
    query?: CampaignListQuery,
    options?: RequestOptions,
  ): Promise<Campaign[]>;
  get(id: string, options?: RequestOptions): Promise<CampaignDetail>;
  entities(
    id: string,
    query?: CampaignEntityQuery,
    options?: RequestOptions,
  ): Promise<CampaignEntityPage>;
  create(draft: CampaignDraft, options?: RequestOptions): Promise<Campaign>;
  update(
    id: string,
    draft: CampaignDraft,
    options?: RequestOptions,
  ): Promise<Campaign>;
  delete(id: string, options?: RequestOptions): Promise<void>;
}

/** The part of the client that is about campaigns. */
export function campaignsClient(requests: Requests): CampaignsApi {
  const at = (id: string) => `/campaigns/${encodeURIComponent(id)}`;
  return {
    async list(query = {}, options) {
      const sent = { query: { ...query }, options };
      const body = requests.send<{ items: Campaign[] }>(
        ...(['GET', '/campaigns', sent] as const),
      );
      return (await body).items;
    },
    get: (id, options) => requests.send('GET', at(id), { options }),
    entities: (id, query = {}, options) =>
      requests.send('GET', `${at(id)}/entities`, {
        ...{ query: { ...query }, options },
      }),
    create: (body, options) =>
      requests.send('POST', '/campaigns', { body, options }),
    update: (id, body, options) =>
      requests.send('PUT', at(id), { body, options }),
    delete: (id, options) => requests.send('DELETE', at(id), { options }),
  };
}
