import type { Instruction } from '../../../dockerfile';
import { officialName, type Build, type Stage } from '../../../model';
import { isAbsolute, resolvePath } from '../paths';
import { placed } from '../placed';

/** Official images whose configuration names no folder to work in, so that it is `/`. */
const IN_ROOT = new Set(
  'alpine almalinux amazonlinux busybox debian fedora node oraclelinux python rockylinux ubuntu'.split(
    ' ',
  ),
);

/** The folder that a stage works in just before an instruction; `undefined` where the base image may have set it, or a variable. */
export function folderBefore(
  build: Build,
  stage: Stage,
  instruction: Instruction,
): string | undefined {
  let folder = folderOfBase(stage);
  const chain = new Set(stage.chain);
  for (const { instruction: other, stage: home, index } of placed(build)) {
    if (other === instruction) return folder;
    if (!home || !chain.has(home) || other.name !== 'workdir') continue;
    const path = home.scope.expand(other.body, index);
    if (!path.known || path.value.includes('\\')) folder = undefined;
    else if (isAbsolute(path.value)) folder = resolvePath('/', path.value);
    else if (folder !== undefined) folder = resolvePath(folder, path.value);
  }
  return folder;
}

function folderOfBase({ root, foreignShell }: Stage): string | undefined {
  if (foreignShell) return undefined;
  if (root.kind === 'scratch') return '/';
  if (root.kind !== 'image') return undefined;
  return IN_ROOT.has(officialName(root.image) ?? '') ? '/' : undefined;
}
