import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAwaitEntityAction } from './actions/awaitEntity';
import { createCheckAction } from './actions/check';
import { createPublishLocalAction } from './actions/publishLocal';

/** Adds the actions `golden-path:check`, `publish:local` and `golden-path:await-entity` to the Scaffolder. @public */
export const scaffolderModuleGoldenPath = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-path',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      async init({ actions, catalog, config }) {
        actions.addActions(
          createCheckAction({ config }),
          createPublishLocalAction({ config }),
          createAwaitEntityAction({ catalog }),
        );
      },
    });
  },
});
