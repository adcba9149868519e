/**
 * Scaffolder actions of Golden Path: check a project, publish it to a local folder, await it in the catalog.
 *
 * @packageDocumentation
 */
export { scaffolderModuleGoldenPath as default } from './module';
