import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { Scorecards } from '../assess/Scorecards';
import type { Participants } from '../campaigns/Participants';
import type { CatalogMirror } from '../catalog/CatalogMirror';
import type { Collector } from '../collect/Collector';
import type { AssessmentStore } from '../database/AssessmentStore';
import type { SourceStore } from '../database/SourceStore';
import type { BadgeStore } from '../database/BadgeStore';
import type { CampaignStore } from '../database/CampaignStore';
import type { WaiverStore } from '../database/WaiverStore';
import type { DatasetReader } from '../datasets/DatasetReader';
import type { EntityReader } from '../entities/EntityReader';
import type { Endpoints } from '../schema/endpoints';
import { spec } from '../schema/generated/spec';
import type { WaiverDesk } from '../waivers/WaiverDesk';
import type { WaiverSettings } from '../waivers/WaiverSettings';
import type { Access } from './Access';
import { Answers } from './Answers';
import { addBadgeRoutes } from './badges';
import { addCampaignRoutes } from './campaigns';
import { addDatasetRoute } from './datasets';
import { addEntityRoutes } from './entities';
import { addExportRoute } from './export';
import { addHealthRoute } from './health';
import { addHistoryRoutes } from './history';
import { addRollupRoutes } from './rollup';
import { addScorecardRoutes } from './scorecards';
import { addTrendRoutes } from './trends';
import { addWaiverRoutes } from './waivers';

/** What the routes need. */
export interface RouterOptions {
  knex: Knex;
  access: Access;
  auditor: AuditorService;
  scorecards: Scorecards;
  sources: SourceStore;
  assessments: AssessmentStore;
  entities: EntityReader;
  datasets: DatasetReader;
  mirror: CatalogMirror;
  collector: Collector;
  badges: BadgeStore;
  campaigns: CampaignStore;
  participants: Participants;
  waiverStore: WaiverStore;
  waiverDesk: WaiverDesk;
  waiverSettings: WaiverSettings;
  now: () => number;
}

/** The routes of openapi.yaml, which validates every request. */
export function createRouter(options: RouterOptions): Router {
  const router =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<Endpoints>(
      // The library's type is that of OpenAPI 3.0, narrower than the 3.1 it takes.
      spec as unknown as Parameters<
        typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
      >[0],
    );
  const answers = new Answers(options.now);
  addHealthRoute(router, options);
  addScorecardRoutes(router, options);
  addEntityRoutes(router, options);
  addDatasetRoute(router, options);
  addHistoryRoutes(router, options);
  addRollupRoutes(router, { ...options, answers });
  addTrendRoutes(router, { ...options, answers });
  addExportRoute(router, options);
  addWaiverRoutes(router, options);
  addBadgeRoutes(router, options);
  addCampaignRoutes(router, options);
  return router;
}
