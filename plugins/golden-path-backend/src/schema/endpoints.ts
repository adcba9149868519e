import type {
  Dataset,
  EntityFilter,
  EntityListQuery,
  EntityPage,
  EntityScorecards,
  Health,
  HistoryPoint,
  Rollup,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { TypedRouter } from '@backstage/backend-openapi-utils';

/** Path parameters of one entity. */
export interface EntityPath {
  kind: string;
  namespace: string;
  name: string;
}

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
  '#get|/rollup': { query: EntityFilter; response: Rollup };
  '#get|/health': { response: Health };
};

export type GoldenPathRouter = TypedRouter<Endpoints>;
