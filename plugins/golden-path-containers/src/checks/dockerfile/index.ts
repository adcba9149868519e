import type { ContainerCheck } from '../ContainerCheck';
import { addLocal } from './add-local';
import { addUnverified } from './add-unverified';
import { apkCacheKept } from './apk-cache-kept';
import { aptInScript } from './apt-in-script';
import { aptListsKept } from './apt-lists-kept';
import { aptRecommends } from './apt-recommends';
import { archiveUnpacked } from './archive-unpacked';
import { baseDigestMissing } from './base-digest-missing';
import { baseLatest } from './base-latest';
import { baseMovingTag } from './base-moving-tag';
import { baseUntagged } from './base-untagged';
import { baseVariable } from './base-variable';
import { brokenExecForm } from './broken-exec-form';
import { cacheMountMissing } from './cache-mount-missing';
import { cacheOrder } from './cache-order';
import { chownLayer } from './chown-layer';
import { cmdWithoutEntrypoint } from './cmd-without-entrypoint';
import { consecutiveRuns } from './consecutive-runs';
import { constantPlatform } from './constant-platform';
import { copyFromUndefined } from './copy-from-undefined';
import { copyFromUntagged } from './copy-from-untagged';
import { copyNeedsSlash } from './copy-needs-slash';
import { copyRelativeDestination } from './copy-relative-destination';
import { copyWholeImage } from './copy-whole-image';
import { customFrontend } from './custom-frontend';
import { duplicateStageName } from './duplicate-stage-name';
import { emptyContinuation } from './empty-continuation';
import { envSelfReference } from './env-self-reference';
import { exposedSshPort } from './exposed-ssh-port';
import { fatBase } from './fat-base';
import { fixedArchitecture } from './fixed-architecture';
import { fromAsCasing } from './from-as-casing';
import { healthcheckMissing } from './healthcheck-missing';
import { instructionCasing } from './instruction-casing';
import { instructionOrder } from './instruction-order';
import { interactiveInstall } from './interactive-install';
import { invalidPort } from './invalid-port';
import { labelKey } from './label-key';
import { labelMissing } from './label-missing';
import { labelUnexpected } from './label-unexpected';
import { labelValue } from './label-value';
import { lambdaBase } from './lambda-base';
import { lambdaBaseDeprecated } from './lambda-base-deprecated';
import { legacyKeyValue } from './legacy-key-value';
import { maintainer } from './maintainer';
import { namedUser } from './named-user';
import { npmCacheKept } from './npm-cache-kept';
import { onbuildTrigger } from './onbuild-trigger';
import { ownRegistry } from './own-registry';
import { parallelStages } from './parallel-stages';
import { passwordSet } from './password-set';
import { pipCacheKept } from './pip-cache-kept';
import { pipedToShell } from './piped-to-shell';
import { pipefail } from './pipefail';
import { processSupervisor } from './process-supervisor';
import { redundantPlatform } from './redundant-platform';
import { relativeWorkdir } from './relative-workdir';
import { removedLater } from './removed-later';
import { repeatedCmd } from './repeated-cmd';
import { repeatedEntrypoint } from './repeated-entrypoint';
import { repeatedHealthcheck } from './repeated-healthcheck';
import { reservedStageName } from './reserved-stage-name';
import { rootUser } from './root-user';
import { rpmCacheKept } from './rpm-cache-kept';
import { runCd } from './run-cd';
import { runEntitlement } from './run-entitlement';
import { scratchCertificates } from './scratch-certificates';
import { scratchIncomplete } from './scratch-incomplete';
import { secretArgEnv } from './secret-arg-env';
import { secretFileCopied } from './secret-file-copied';
import { secretLiteral } from './secret-literal';
import { severalServices } from './several-services';
import { shellForm } from './shell-form';
import { shellLinked } from './shell-linked';
import { signatureVerificationOff } from './signature-verification-off';
import { sshServer } from './ssh-server';
import { stageNameCasing } from './stage-name-casing';
import { staticOnOs } from './static-on-os';
import { sudoUsed } from './sudo-used';
import { syntaxError } from './syntax-error';
import { syntaxMissing } from './syntax-missing';
import { syntaxOutdated } from './syntax-outdated';
import { systemVolume } from './system-volume';
import { systemWorkdir } from './system-workdir';
import { tlsVerificationOff } from './tls-verification-off';
import { toolchainLeft } from './toolchain-left';
import { unapprovedBase } from './unapproved-base';
import { undefinedVariable } from './undefined-variable';
import { unpinnedDependencies } from './unpinned-dependencies';
import { unpinnedPackages } from './unpinned-packages';
import { unusedStage } from './unused-stage';
import { updateAlone } from './update-alone';
import { upgradeInBuild } from './upgrade-in-build';
import { uselessCommand } from './useless-command';
import { useraddLog } from './useradd-log';
import { volatileEarly } from './volatile-early';
import { wgetAndCurl } from './wget-and-curl';
import { wgetProgress } from './wget-progress';

export { suppressionUnsound } from './suppression-unsound';

/** The checks of what a Dockerfile's text says, by practice. */
export const dockerfileChecks: ContainerCheck[] = [
  secretArgEnv,
  secretFileCopied,
  secretLiteral,
  passwordSet,
  baseLatest,
  baseMovingTag,
  baseUntagged,
  baseDigestMissing,
  baseVariable,
  copyFromUntagged,
  labelMissing,
  unpinnedDependencies,
  unpinnedPackages,
  copyFromUndefined,
  copyWholeImage,
  parallelStages,
  toolchainLeft,
  unusedStage,
  apkCacheKept,
  aptListsKept,
  aptRecommends,
  archiveUnpacked,
  npmCacheKept,
  pipCacheKept,
  rpmCacheKept,
  upgradeInBuild,
  chownLayer,
  removedLater,
  fatBase,
  staticOnOs,
  scratchCertificates,
  scratchIncomplete,
  ownRegistry,
  unapprovedBase,
  namedUser,
  rootUser,
  addUnverified,
  pipedToShell,
  signatureVerificationOff,
  tlsVerificationOff,
  consecutiveRuns,
  updateAlone,
  cacheOrder,
  cacheMountMissing,
  volatileEarly,
  cmdWithoutEntrypoint,
  repeatedCmd,
  repeatedEntrypoint,
  brokenExecForm,
  shellForm,
  exposedSshPort,
  processSupervisor,
  severalServices,
  sshServer,
  constantPlatform,
  fixedArchitecture,
  redundantPlatform,
  lambdaBase,
  lambdaBaseDeprecated,
  customFrontend,
  runEntitlement,
  syntaxMissing,
  syntaxOutdated,
  addLocal,
  aptInScript,
  copyNeedsSlash,
  copyRelativeDestination,
  duplicateStageName,
  emptyContinuation,
  envSelfReference,
  fromAsCasing,
  healthcheckMissing,
  instructionCasing,
  instructionOrder,
  interactiveInstall,
  invalidPort,
  labelKey,
  labelUnexpected,
  labelValue,
  legacyKeyValue,
  maintainer,
  onbuildTrigger,
  pipefail,
  relativeWorkdir,
  repeatedHealthcheck,
  reservedStageName,
  runCd,
  shellLinked,
  stageNameCasing,
  sudoUsed,
  syntaxError,
  systemVolume,
  systemWorkdir,
  undefinedVariable,
  uselessCommand,
  useraddLog,
  wgetAndCurl,
  wgetProgress,
];
