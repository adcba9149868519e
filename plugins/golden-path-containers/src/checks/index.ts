import type { ContainerCheck } from './ContainerCheck';
import { apkCacheKept } from './apk-cache-kept';
import { aptListsKept } from './apt-lists-kept';
import { aptRecommends } from './apt-recommends';
import { baseLatest } from './base-latest';
import { baseMovingTag } from './base-moving-tag';
import { baseUntagged } from './base-untagged';
import { baseVariable } from './base-variable';
import { brokenExecForm } from './broken-exec-form';
import { cacheOrder } from './cache-order';
import { cmdWithoutEntrypoint } from './cmd-without-entrypoint';
import { consecutiveRuns } from './consecutive-runs';
import { copyFromUndefined } from './copy-from-undefined';
import { copyFromUntagged } from './copy-from-untagged';
import { copyWholeImage } from './copy-whole-image';
import { exposedSshPort } from './exposed-ssh-port';
import { fatBase } from './fat-base';
import { npmCacheKept } from './npm-cache-kept';
import { ownRegistry } from './own-registry';
import { pipCacheKept } from './pip-cache-kept';
import { processSupervisor } from './process-supervisor';
import { repeatedCmd } from './repeated-cmd';
import { repeatedEntrypoint } from './repeated-entrypoint';
import { rpmCacheKept } from './rpm-cache-kept';
import { secretArgEnv } from './secret-arg-env';
import { secretFileCopied } from './secret-file-copied';
import { secretLiteral } from './secret-literal';
import { severalServices } from './several-services';
import { shellForm } from './shell-form';
import { sshServer } from './ssh-server';
import { staticOnOs } from './static-on-os';
import { toolchainLeft } from './toolchain-left';
import { updateAlone } from './update-alone';
import { upgradeInBuild } from './upgrade-in-build';

/** All checks of the container scorecard, by practice. */
export const checks: ContainerCheck[] = [
  secretArgEnv,
  secretFileCopied,
  secretLiteral,
  baseLatest,
  baseMovingTag,
  baseUntagged,
  baseVariable,
  copyFromUntagged,
  copyFromUndefined,
  copyWholeImage,
  toolchainLeft,
  apkCacheKept,
  aptListsKept,
  aptRecommends,
  npmCacheKept,
  pipCacheKept,
  rpmCacheKept,
  upgradeInBuild,
  fatBase,
  staticOnOs,
  ownRegistry,
  consecutiveRuns,
  updateAlone,
  cacheOrder,
  cmdWithoutEntrypoint,
  repeatedCmd,
  repeatedEntrypoint,
  brokenExecForm,
  shellForm,
  exposedSshPort,
  processSupervisor,
  severalServices,
  sshServer,
];
