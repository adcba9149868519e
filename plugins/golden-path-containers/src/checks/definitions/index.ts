import type { ContainerCheck } from '../ContainerCheck';
import { attestationsMissing } from './attestations-missing';
import { buildArgSecret } from './build-arg-secret';
import { buildCacheMissing } from './build-cache-missing';
import { clientBoundBuild } from './client-bound-build';
import { indexPlatforms } from './index-platforms';
import { lambdaIndex } from './lambda-index';
import { latestPublished } from './latest-published';
import { legacyBuilder } from './legacy-builder';
import { movingTagUsed } from './moving-tag-used';
import { provenanceArgLeak } from './provenance-arg-leak';
import { releaseNoteMissing } from './release-note-missing';

/** The checks of the places that build an image: bake, Compose, CI, SAM, Makefiles. */
export const definitionChecks: ContainerCheck[] = [
  // build-secrets
  buildArgSecret,
  provenanceArgLeak,
  // pinned-tag
  latestPublished,
  movingTagUsed,
  releaseNoteMissing,
  attestationsMissing,
  // fast-build
  buildCacheMissing,
  // multi-platform
  indexPlatforms,
  // portable-build
  clientBoundBuild,
  legacyBuilder,
  // lambda-base
  lambdaIndex,
];
