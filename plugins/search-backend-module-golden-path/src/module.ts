import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { GoldenPathClient } from 'backstage-plugin-golden-path-common';
import { Backend } from './Backend';
import { FindingsCollator } from './FindingsCollator';
import { PracticesCollator } from './PracticesCollator';
import { readSettings } from './settings';

/**
 * Adds documents of the types `golden-path` (practices and checks) and `golden-path-findings` to Backstage's search.
 *
 * @public
 */
export const searchModuleGoldenPath = createBackendModule({
  pluginId: 'search',
  moduleId: 'golden-path',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        index: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, index, scheduler }) {
        const settings = readSettings(config);
        const api = new GoldenPathClient({ discoveryApi: discovery });
        const backend = new Backend({ api, auth });
        const factories = [
          new PracticesCollator({ backend, ...settings }),
          ...(settings.findings
            ? [new FindingsCollator({ backend, ...settings })]
            : []),
        ];
        for (const factory of factories) {
          const schedule = scheduler.createScheduledTaskRunner(
            settings.schedule,
          );
          index.addCollator({ factory, schedule });
        }
      },
    });
  },
});
