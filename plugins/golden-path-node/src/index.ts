/**
 * Extension points and evidence sources of Golden Path.
 *
 * @packageDocumentation
 */
export * from './EvidenceSource';
export * from './extensions';
