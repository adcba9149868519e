import {
  definitionKind,
  readDefinitions,
  type Definitions,
  type ImageBuild,
} from '../definitions';
import type { ContainerModel } from './ContainerModel';
import { once } from 'backstage-plugin-golden-path-common';

/** The build definitions of a project; they are read when the first check asks. */
export function definitionsOf(model: ContainerModel): Definitions {
  return once(model, read);
}

function read({ paths, texts, unreadTexts }: ContainerModel): Definitions {
  const files = paths
    .filter(path => definitionKind(path) !== undefined)
    .map(path => ({
      path,
      text: texts.get(path),
      unread: unreadTexts.get(path),
    }));
  if (!files.length) return { files: [], unread: [] };
  const all = new Set(paths);
  return readDefinitions(files, path => all.has(path));
}

/** Every image that a build definition of the project builds. */
export function imageBuildsOf(model: ContainerModel): ImageBuild[] {
  return definitionsOf(model).files.flatMap(({ builds }) => builds);
}
