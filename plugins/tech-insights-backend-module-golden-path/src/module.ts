import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scoresOf } from './scoresOf';

const SCORECARDS = ['container-hygiene', 'data-tier-compliance'];

/**
 * Adds a fact retriever for each scorecard to Tech Insights: `golden-path-container-hygiene`, `golden-path-data-tier-compliance`.
 *
 * @public
 */
export const techInsightsModuleGoldenPath = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'golden-path',
  register({ registerInit }) {
    registerInit({
      deps: {
        config: coreServices.rootConfig,
        retrievers: techInsightsFactRetrieversExtensionPoint,
      },
      async init({ config, retrievers }) {
        const scorecards =
          config.getOptionalStringArray('techInsights.goldenPath.scorecards') ??
          SCORECARDS;
        retrievers.addFactRetrievers(
          Object.fromEntries(
            scorecards.map(id => [`golden-path-${id}`, scoresOf(id)]),
          ),
        );
      },
    });
  },
});
