import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';
import { buildSecrets } from './build-secrets';
import { cacheOrder } from './cache-order';
import { entrypoint } from './entrypoint';
import { execForm } from './exec-form';
import { fastBuild } from './fast-build';
import { lambdaBase } from './lambda-base';
import { mergedRuns } from './merged-runs';
import { multiPlatform } from './multi-platform';
import { multiStage } from './multi-stage';
import { nonRootUser } from './non-root-user';
import { ownRegistry } from './own-registry';
import { pinnedTag } from './pinned-tag';
import { portableBuild } from './portable-build';
import { scratchStatic } from './scratch-static';
import { singlePurpose } from './single-purpose';
import { slimBase } from './slim-base';
import { smallImage } from './small-image';
import { soundDockerfile } from './sound-dockerfile';
import { verifiedDownloads } from './verified-downloads';

/** The texts in French, by id of the practice. */
export const fr: Record<string, PracticeTranslation> = {
  'build-secrets': buildSecrets,
  'cache-order': cacheOrder,
  entrypoint,
  'exec-form': execForm,
  'fast-build': fastBuild,
  'lambda-base': lambdaBase,
  'merged-runs': mergedRuns,
  'multi-platform': multiPlatform,
  'multi-stage': multiStage,
  'non-root-user': nonRootUser,
  'own-registry': ownRegistry,
  'pinned-tag': pinnedTag,
  'portable-build': portableBuild,
  'scratch-static': scratchStatic,
  'single-purpose': singlePurpose,
  'slim-base': slimBase,
  'small-image': smallImage,
  'sound-dockerfile': soundDockerfile,
  'verified-downloads': verifiedDownloads,
};
