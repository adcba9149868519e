import type { ContainerCheck } from '../ContainerCheck';
import { contextSecretFiles } from './context-secret-files';
import { contextUnneededFiles } from './context-unneeded-files';
import { copyIgnoredFile } from './copy-ignored-file';
import { copyMissingSource } from './copy-missing-source';
import { dockerignoreUnsound } from './dockerignore-unsound';

/** The checks of what would go into the build context: `.dockerignore` and the files of the project. */
export const contextChecks: ContainerCheck[] = [
  // build-secrets
  contextSecretFiles,
  // small-image
  contextUnneededFiles,
  // sound-dockerfile
  copyIgnoredFile,
  copyMissingSource,
  dockerignoreUnsound,
];
