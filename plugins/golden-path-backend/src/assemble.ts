import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  EvidenceSource,
  ImageReader,
  ScorecardRegistration,
} from 'backstage-plugin-golden-path-node';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import { Scorecards } from './assess/Scorecards';
import { WorkerAssessor } from './assess/WorkerAssessor';
import type { Assessor } from './assess/Assessor';
import { Participants } from './campaigns/Participants';
import { CatalogMirror } from './catalog/CatalogMirror';
import { Collector } from './collect/Collector';
import { EvidenceReader } from './collect/EvidenceReader';
import { ResultWriter } from './collect/ResultWriter';
import { SourceImages } from './collect/SourceImages';
import { sightOf, type GoldenPathConfig } from './config';
import { AssessmentStore } from './database/AssessmentStore';
import { BadgeStore } from './database/BadgeStore';
import { CampaignStore } from './database/CampaignStore';
import { CatalogStore } from './database/CatalogStore';
import { ClaimStore } from './database/ClaimStore';
import { PictureStore } from './database/PictureStore';
import { SourceStore } from './database/SourceStore';
import { WaiverStore } from './database/WaiverStore';
import { DatasetReader } from './datasets/DatasetReader';
import { EntityReader } from './entities/EntityReader';
import { showLocation } from './entities/showLocation';
import type {
  EntityCondition,
  EntityResource,
} from './permissions/entityResource';
import { EntityResources } from './permissions/EntityResources';
import { Permits } from './permissions/Permits';
import { entityRuleset } from './permissions/rules';
import { Visibility } from './permissions/Visibility';
import { WaiverDesk } from './waivers/WaiverDesk';
import type { WaiverSettings } from './waivers/WaiverSettings';

/** What the parts are built on. */
export interface AssembleOptions {
  knex: Knex;
  config: GoldenPathConfig;
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  logger: LoggerService;
  scorecards: ScorecardRegistration[];
  /** Asked in this order. */
  evidenceSources: EvidenceSource[];
  /** Reads images; asked only where registries are configured. */
  imageReader?: ImageReader;
  /** The rules that policies may use; those of the plugin unless told. */
  ruleset?: PermissionRuleset<EntityResource, EntityCondition>;
  /** Worker threads unless told. */
  assessor?: Assessor;
  now?: () => number;
}

/** The parts of the backend, ready to be scheduled and served. */
export interface Parts {
  knex: Knex;
  scorecards: Scorecards;
  sources: SourceStore;
  claims: ClaimStore;
  assessments: AssessmentStore;
  mirror: CatalogMirror;
  collector: Collector;
  assessor: Assessor;
  entities: EntityReader;
  datasets: DatasetReader;
  visibility: Visibility;
  resources: EntityResources;
  permits: Permits;
  badges: BadgeStore;
  campaigns: CampaignStore;
  participants: Participants;
  waiverStore: WaiverStore;
  waiverDesk: WaiverDesk;
  waiverSettings: WaiverSettings;
  now: () => number;
  /** Stops work that runs and gives back what is not done. */
  stop(): Promise<void>;
}

/** Time beyond reading and assessing that a claim is held: storing, and waiting for a worker. */
const LEASE_MARGIN_MS = 60_000;

/** Puts the parts together on a migrated database; nothing runs yet. */
export function assemble(options: AssembleOptions): Parts {
  const { knex, config, catalog, logger, permissions } = options;
  const { imageReader, now = Date.now } = options;
  const scorecards = new Scorecards(
    ...([options.scorecards, config.policies, sightOf(config)] as const),
  );
  const sources = new SourceStore(knex, now);
  const claims = new ClaimStore(knex, now);
  const assessments = new AssessmentStore(knex, now);
  const store = new CatalogStore(knex, assessments);
  const assessor =
    options.assessor ??
    new WorkerAssessor({ scorecards, limits: config.workers, logger });
  const reader = new EvidenceReader(
    options.evidenceSources,
    path => scorecards.wants(path),
    config.limits.timeoutMs,
  );
  const images =
    config.images &&
    imageReader &&
    new SourceImages(imageReader, config.images);
  const leaseMs =
    config.limits.timeoutMs +
    scorecards.all.length * config.workers.timeoutMs +
    (images ? config.limits.timeoutMs + 2 * images.timeoutMs : 0) +
    LEASE_MARGIN_MS;
  const collector = new Collector({
    engine: {
      ...{ reader, assessor, scorecards, logger, now, images },
      aspectsOf: location => store.aspectsOf(location),
      extend: claim => claims.extend(claim, leaseMs),
    },
    sources,
    claims,
    writer: new ResultWriter({
      ...{ knex, claims, assessments },
      cadenceMs: config.cadenceMs,
      retryMs: config.retryMs,
    }),
    concurrency: config.concurrency,
    leaseMs,
    logger,
  });
  const campaigns = new CampaignStore(knex);
  const resources = new EntityResources({ knex, catalog, auth: options.auth });
  return {
    knex,
    now,
    badges: new BadgeStore(knex),
    campaigns,
    participants: new Participants({
      ...{ auth: options.auth, catalog, store: campaigns, now },
      filter: config.entities,
    }),
    waiverStore: new WaiverStore(knex),
    waiverDesk: new WaiverDesk(knex, assessments, now),
    waiverSettings: config.waivers,
    resources,
    permits: new Permits({
      ...{ knex, permissions, resources },
      ruleset: options.ruleset ?? entityRuleset,
    }),
    scorecards,
    sources,
    claims,
    assessments,
    collector,
    assessor,
    mirror: new CatalogMirror({
      ...{ catalog, auth: options.auth, logger },
      ...{ store, sources, assessments, scorecards },
      filter: config.entities,
    }),
    entities: new EntityReader({
      ...{ scorecards, catalog: store, assessments },
      showLocation: location => showLocation(location, config.fileRoots),
    }),
    datasets: new DatasetReader(new PictureStore(knex)),
    visibility: new Visibility({
      ...{ permissions, catalog, now },
      filter: config.entities,
    }),
    async stop() {
      await Promise.all([collector.stop(), assessor.close()]);
    },
  };
}
