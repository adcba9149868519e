import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { goldenPathPermissions } from 'backstage-plugin-golden-path-common';
import {
  evidenceSourcesExtensionPoint,
  scorecardsExtensionPoint,
  type EvidenceSource,
  type ScorecardRegistration,
} from 'backstage-plugin-golden-path-node';
import { registerActions } from './actions/registerActions';
import { assemble } from './assemble';
import {
  builtInImageReader,
  builtInScorecards,
  builtInSources,
} from './builtIn';
import { readConfig } from './config';
import { migrate } from './database/migrate';
import { listenToPushes } from './events/listenToPushes';
import { entityResourceRef } from './permissions/entityResource';
import { EntityResources } from './permissions/EntityResources';
import { entityRules } from './permissions/rules';
import { Access } from './router/Access';
import { createRouter } from './router/createRouter';
import { schedule } from './schedule';

/**
 * Collects evidence, assesses it, keeps history, rolls it up and serves it under `/api/golden-path`.
 *
 * @public
 */
export const goldenPathPlugin = createBackendPlugin({
  pluginId: 'golden-path',
  register(env) {
    const scorecards: ScorecardRegistration[] = builtInScorecards();
    const added: EvidenceSource[] = [];
    env.registerExtensionPoint(scorecardsExtensionPoint, {
      addScorecard: registration => scorecards.push(registration),
    });
    env.registerExtensionPoint(evidenceSourcesExtensionPoint, {
      addSource: source => added.unshift(source),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const { auditor, database, httpRouter, lifecycle } = services;
        const config = readConfig(services.config);
        const knex = await database.getClient();
        if (!database.migrations?.skip) await migrate(knex);
        const { permissionsRegistry } = services;
        const resources = new EntityResources({ ...services, knex });
        permissionsRegistry.addResourceType({
          resourceRef: entityResourceRef,
          permissions: goldenPathPermissions,
          rules: Object.values(entityRules),
          getResources: refs => resources.load(refs),
        });
        const parts = assemble({
          ...services,
          ...{ config, knex, scorecards },
          ruleset: permissionsRegistry.getPermissionRuleset(entityResourceRef),
          evidenceSources: [...added, ...builtInSources(config, services)],
          imageReader: builtInImageReader(config, services.config),
        });
        const access = new Access({ ...services, ...parts });
        httpRouter.use(createRouter({ ...parts, access, auditor }));
        for (const path of ['/health', '/badges/:id/image.svg']) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        registerActions(services.actionsRegistry, {
          ...parts,
          access,
          auditor,
        });
        await schedule(parts, config, services);
        await listenToPushes(parts, services);
        lifecycle.addShutdownHook(() => parts.stop());
      },
    });
  },
});
