import {
  ApiBlueprint,
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import goldenPathPlugin from '../src';
import { goldenPathApiRef } from '../src/api';
import { CardWall } from './CardWall';
import { LakeApi } from './fixtures/LakeApi';
import { entities } from './fixtures/catalog';

// The plugin in a portal of its own, on fixtures: no backend needed.
createDevApp({
  features: [
    goldenPathPlugin,
    catalogPlugin,
    createFrontendModule({
      pluginId: 'golden-path',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: goldenPathApiRef,
              deps: {},
              factory: () => new LakeApi(),
            }),
        }),
        PageBlueprint.make({
          name: 'cards',
          params: {
            path: '/cards',
            title: 'Cards',
            loader: async () => <CardWall entities={entities} />,
          },
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () => catalogApiMock({ entities }),
            }),
        }),
      ],
    }),
  ],
});
