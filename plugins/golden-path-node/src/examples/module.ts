import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  evidenceSourcesExtensionPoint,
  scorecardsExtensionPoint,
} from 'backstage-plugin-golden-path-node';
import { InventorySource } from './InventorySource';
import { scorecard } from './readmeScorecard';

export default createBackendModule({
  pluginId: 'golden-path',
  moduleId: 'acme',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        scorecards: scorecardsExtensionPoint,
        sources: evidenceSourcesExtensionPoint,
      },
      async init({ config, scorecards, sources }) {
        scorecards.addScorecard({
          scorecard,
          // Checks run in worker threads, which load the scorecard from here.
          module: require.resolve('./readmeScorecard'),
        });
        const baseUrl = config.getString('acme.inventory.baseUrl');
        sources.addSource(new InventorySource(baseUrl));
      },
    });
  },
});
