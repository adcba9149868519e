/**
 * Extension points and evidence sources of Golden Path.
 *
 * @packageDocumentation
 */
export * from './EvidenceSource';
export * from './EvidenceError';
export * from './extensions';
export { DEFAULT_LIMITS, type ReadLimits } from './limits';
export { readFileRoots, readLimits } from './config';
export { sourceLocationOf } from './sourceLocation';
export {
  UrlEvidenceSource,
  type UrlEvidenceSourceOptions,
} from './url/UrlEvidenceSource';
export {
  FileEvidenceSource,
  type FileEvidenceSourceOptions,
} from './folder/FileEvidenceSource';
export { readFolder, type ReadFolderOptions } from './folder/readFolder';
export {
  readSingleFile,
  type ReadSingleFileOptions,
} from './folder/readSingleFile';
export * from './registry/ImageReader';
export * from './registry/settings';
export { readRegistries } from './registry/readRegistries';
export {
  RegistryReader,
  type RegistryReaderOptions,
} from './registry/RegistryReader';
export { MemoryImageCache } from './registry/MemoryImageCache';
export { allPolicyProblems, overrideReader } from './policy/policyFilters';
