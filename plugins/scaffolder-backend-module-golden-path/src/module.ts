import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import { createAnswersAction } from './actions/answers';
import { createAwaitEntityAction } from './actions/awaitEntity';
import { createCheckAction } from './actions/check';
import { createDecideAction } from './actions/decide';
import { createLockSnapshotAction } from './actions/lockSnapshot';
import { createPinImagesAction } from './actions/pinImages';
import { createPublishLocalAction } from './actions/publishLocal';
import { createFormRouter } from './form';
import { ExpectedScores } from './form/expectedScore';

/**
 * Adds the actions `golden-path:answers`, `golden-path:decide`, `golden-path:pin-images`, `golden-path:lock-snapshot`, `golden-path:check`, `publish:local` and `golden-path:await-entity`
 * to the Scaffolder, and what the forms of templates ask for: defaults, places to publish to, the expected score.
 *
 * @public
 */
export const scaffolderModuleGoldenPath = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-path',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scaffolder: scaffolderServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init({ actions, httpAuth, httpRouter, ...deps }) {
        const { catalog, config } = deps;
        actions.addActions(
          createAnswersAction(),
          createDecideAction(),
          createPinImagesAction({ config }),
          createLockSnapshotAction(),
          createCheckAction({ config }),
          createPublishLocalAction({ config }),
          createAwaitEntityAction({ catalog }),
        );
        const expectedScores = ExpectedScores.create(deps);
        httpRouter.use(createFormRouter({ config, httpAuth, expectedScores }));
      },
    });
  },
});
