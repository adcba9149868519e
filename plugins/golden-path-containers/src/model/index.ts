export { buildOf, type Build } from './Build';
export type { ContainerModel } from './ContainerModel';
export {
  officialName,
  parseImageReference,
  type ImageReference,
} from './imageReference';
export { definitionsOf, imageBuildsOf } from './definitions';
export { isDockerfile } from './isDockerfile';
export { type Noted, once } from 'backstage-plugin-golden-path-common';
export { IMAGE_KINDS, type ImageKind, ownPrefixes } from './imagePolicy';
export type { ContainerPolicy } from './policy';
export { publishedImages } from './publishedImages';
export { readModel } from './readModel';
export { wants } from './wants';
export { assignments, type Assignment, Scope } from './scope';
export type { Script, ShellCommand, ShellWord } from './shell';
export { type Base, Stage } from './Stage';
