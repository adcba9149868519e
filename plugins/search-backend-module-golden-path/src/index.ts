/**
 * Puts practices, checks and findings into Backstage's search.
 *
 * @packageDocumentation
 */
export { searchModuleGoldenPath as default } from './module';
