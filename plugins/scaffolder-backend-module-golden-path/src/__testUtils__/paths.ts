import { resolve } from 'node:path';

// src/__testUtils__ in plugins/scaffolder-backend-module-golden-path.
const REPOSITORY = resolve(__dirname, '../../../..');

/** The folder that `templates/all.yaml` lies in. */
export const TEMPLATES = resolve(REPOSITORY, 'templates');

/** The folder of the example organisation. */
export const EXAMPLES = resolve(REPOSITORY, 'examples');

/** What the example portal's `app-config.yaml` says of the container scorecard. */
export const POLICY = { ownRegistries: ['registry.example.com'] };
