/**
 * The backend of Golden Path.
 *
 * @packageDocumentation
 */
export { goldenPathPlugin as default } from './plugin';
