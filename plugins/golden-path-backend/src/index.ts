/**
 * The backend of Golden Path.
 *
 * @packageDocumentation
 */
export { goldenPathPlugin as default } from './plugin';
export {
  createGoldenPathConditionalDecision,
  goldenPathConditions,
} from './permissions/rules';

/** @internal - for measuring the parts without a portal around them */
export { assemble, type AssembleOptions, type Parts } from './assemble';
/** @internal */
export { readConfig, type GoldenPathConfig } from './config';
/** @internal */
export { migrate } from './database/migrate';
export type {
  EntityCondition,
  EntityResource,
} from './permissions/entityResource';
