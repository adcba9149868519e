import type { Build } from './Build';
import type { ContainerModel } from './ContainerModel';
import { imageBuildsOf } from './definitions';
import type { Stage } from './Stage';

/**
 * The stage that the project ships, where build definitions name another than the last one: all that push the image agree on it, or,
 * where none pushes, all that build it.
 *
 * @returns `undefined` where nothing names a stage, or they do not agree
 */
export function shippedStage(
  model: ContainerModel,
  build: Build,
): Stage | undefined {
  const all = imageBuildsOf(model).filter(
    ({ dockerfile, inline }) =>
      !inline && !dockerfile.unknown && dockerfile.text === build.path,
  );
  const pushing = all.filter(({ push }) => push.known && push.value);
  const [first, ...others] = (pushing.length ? pushing : all).map(
    ({ target }) =>
      target && !target.unknown ? build.stageNamed(target.text) : undefined,
  );
  return others.every(stage => stage === first) ? first : undefined;
}
