import type { ContainerCheck } from '../ContainerCheck';
import { imageAttestations } from './image-attestations';
import { imageCacheKept } from './image-cache-kept';
import { imageEntrypoint } from './image-entrypoint';
import { imageLabels } from './image-labels';
import { imageLatest } from './image-latest';
import { imagePlatforms } from './image-platforms';
import { imageRootUser } from './image-root-user';
import { imageSecrets } from './image-secrets';
import { imageSetuid } from './image-setuid';
import { imageShellForm } from './image-shell-form';
import { imageSize } from './image-size';
import { imageSupervisor } from './image-supervisor';
import { layerEfficiency } from './layer-efficiency';

/** The checks of an image as a registry serves it. */
export const imageChecks: ContainerCheck[] = [
  // build-secrets
  imageSecrets,
  // small-image
  imageSize,
  layerEfficiency,
  imageCacheKept,
  // non-root-user
  imageRootUser,
  imageSetuid,
  // multi-platform
  imagePlatforms,
  // pinned-tag
  imageLatest,
  imageLabels,
  imageAttestations,
  // exec-form
  imageShellForm,
  // entrypoint
  imageEntrypoint,
  // single-purpose
  imageSupervisor,
];
