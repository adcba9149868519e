/**
 * Scorecards on catalog entities and the compliance page, for the new frontend system.
 *
 * @packageDocumentation
 */
export { goldenPathPlugin as default } from './plugin';
export { goldenPathApiRef } from './api';
export { goldenPathTranslationRef } from './translation';
