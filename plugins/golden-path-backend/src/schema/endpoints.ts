import type {
  Badge,
  Campaign,
  CampaignDetail,
  CampaignDraft,
  CampaignEntityPage,
  CampaignEntityQuery,
  CampaignListQuery,
  CheckList,
  FindingDates,
  Moves,
  MovesQuery,
  RollupQuery,
  Trend,
  TrendQuery,
  Dataset,
  EntityFilter,
  EntityListQuery,
  EntityPage,
  EntityScorecards,
  Health,
  HistoryPoint,
  Rollup,
  ScorecardInfo,
  Waiver,
  WaiverDecision,
  WaiverListQuery,
  WaiverPage,
  WaiverRequest,
} from 'backstage-plugin-golden-path-common';
import type { TypedRouter } from '@backstage/backend-openapi-utils';

/** Path parameters of one entity. */
export interface EntityPath {
  kind: string;
  namespace: string;
  name: string;
}

interface IdPath {
  id: string;
}

type WaiverDecided = {
  path: IdPath;
  body: WaiverDecision;
  response: Waiver;
};

/** The routes of openapi.yaml in the types that clients know them by; `contract.test.ts` holds both together. */
export type Endpoints = {
  '#get|/scorecards': { response: { items: ScorecardInfo[] } };
  '#get|/entities': { query: EntityListQuery; response: EntityPage };
  '#get|/entities/{kind}/{namespace}/{name}': {
    path: EntityPath;
    response: EntityScorecards;
  };
  '#get|/entities/{kind}/{namespace}/{name}/history': {
    path: EntityPath;
    query: { scorecard: string };
    response: { items: HistoryPoint[] };
  };
  '#get|/entities/{kind}/{namespace}/{name}/dataset': {
    path: EntityPath;
    response: Dataset;
  };
  '#post|/entities/{kind}/{namespace}/{name}/refresh': {
    path: EntityPath;
    response: EntityScorecards;
  };
  '#get|/entities/{kind}/{namespace}/{name}/findings': {
    path: EntityPath;
    query: { scorecard: string };
    response: { items: FindingDates[] };
  };
  '#get|/checks': { query: EntityFilter; response: CheckList };
  '#get|/export': {
    query: EntityFilter & { format?: 'csv' | 'json' };
    response: string;
  };
  '#get|/rollup': { query: RollupQuery; response: Rollup };
  '#get|/trend': { query: TrendQuery; response: Trend };
  '#get|/moves': { query: MovesQuery; response: Moves };
  '#get|/badges': { query: { entity: string }; response: { items: Badge[] } };
  '#post|/badges': {
    body: Pick<Badge, 'entityRef' | 'scorecard'>;
    response: Badge;
  };
  '#_delete|/badges/{id}': { path: IdPath; response: void };
  '#get|/badges/{id}/image.svg': { path: IdPath; response: string };
  '#get|/campaigns': {
    query: CampaignListQuery;
    response: { items: Campaign[] };
  };
  '#post|/campaigns': { body: CampaignDraft; response: Campaign };
  '#get|/campaigns/{id}': { path: IdPath; response: CampaignDetail };
  '#put|/campaigns/{id}': {
    path: IdPath;
    body: CampaignDraft;
    response: Campaign;
  };
  '#_delete|/campaigns/{id}': { path: IdPath; response: void };
  '#get|/campaigns/{id}/entities': {
    path: IdPath;
    query: CampaignEntityQuery;
    response: CampaignEntityPage;
  };
  '#get|/waivers': { query: WaiverListQuery; response: WaiverPage };
  '#post|/waivers': { body: WaiverRequest; response: Waiver };
  '#get|/waivers/{id}': { path: IdPath; response: Waiver };
  '#post|/waivers/{id}/approve': WaiverDecided;
  '#post|/waivers/{id}/deny': WaiverDecided;
  '#post|/waivers/{id}/revoke': WaiverDecided;
  '#get|/health': { response: Health };
};

export type GoldenPathRouter = TypedRouter<Endpoints>;
