import type { BadgesApi } from './BadgesApi';
import type { CampaignsApi } from './CampaignsApi';
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
import type { WaiversApi } from './WaiversApi';

/** @public */
export interface RequestOptions {
  signal?: AbortSignal;
  /** Only where the caller holds a token itself, e.g. in a backend. */
  token?: string;
}

/**
 * The backend's API. Every call rejects with an error of `@backstage/errors` (`NotFoundError`, `NotAllowedError`,
 * `InputError`, `ResponseError`…).
 *
 * @public
 */
export interface GoldenPathApi {
  readonly waivers: WaiversApi;
  readonly campaigns: CampaignsApi;
  readonly badges: BadgesApi;
  getScorecards(options?: RequestOptions): Promise<ScorecardInfo[]>;
  getEntity(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityScorecards>;
  getHistory(
    entityRef: string,
    scorecard: string,
    options?: RequestOptions,
  ): Promise<HistoryPoint[]>;
  /** Which tier and layer an entity has that stands for data, assessed or not. */
  getDataset(entityRef: string, options?: RequestOptions): Promise<Dataset>;
  /** Reads and assesses now; resolves with the fresh result once it is there, or with `refreshing: true` after some seconds. */
  refresh(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityScorecards>;
  listEntities(
    query: EntityListQuery,
    options?: RequestOptions,
  ): Promise<EntityPage>;
  /** How the entities of a filter stand with each check. */
  listChecks(
    filter: EntityFilter,
    options?: RequestOptions,
  ): Promise<CheckList>;
  getRollup(query: RollupQuery, options?: RequestOptions): Promise<Rollup>;
  /** How the entities of a filter stood day by day. */
  getTrend(query: TrendQuery, options?: RequestOptions): Promise<Trend>;
  /** Which entities got better and which worse. */
  getMoves(query: MovesQuery, options?: RequestOptions): Promise<Moves>;
  /** Since when the findings of an entity are there, and which went lately. */
  getFindingDates(
    entityRef: string,
    scorecard: string,
    options?: RequestOptions,
  ): Promise<FindingDates[]>;
}
