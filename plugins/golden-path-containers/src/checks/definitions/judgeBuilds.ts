import {
  type CheckVerdict,
  type Fix,
  Opinion,
  verdictOf,
} from 'backstage-plugin-golden-path-common';
import type { ImageBuild, Place } from '../../definitions';
import {
  definitionsOf,
  imageBuildsOf,
  once,
  type ContainerModel,
} from '../../model';

/** How a check tells what it found at one place of a build definition. */
export class SayAt extends Opinion {
  /** It is wrong there. */
  fail({ file, line, endLine }: Place, message: string, fix?: Fix): void {
    this.add({ file, line, endLine, message, ...(fix && { fix }) });
  }

  /** It cannot be told, for this reason. */
  unknown({ file }: Place, reason: string): void {
    this.undecided(`${file}: ${reason}`);
  }
}

/**
 * Looks at every image that the definitions build, and folds what was said into one verdict.
 *
 * @param nothing - a sentence for `not-applicable`: what no definition has
 */
export function judgeBuilds(
  model: ContainerModel,
  nothing: string,
  look: (build: ImageBuild, say: SayAt) => void,
): CheckVerdict {
  const builds = once(model, imageBuildsOf);
  const said = builds.map(build => {
    const say = new SayAt();
    look(build, say);
    return say;
  });
  const none = builds.length ? nothing : 'No build definition builds an image.';
  return verdictOf(said, none, unseenDefinitions(model));
}

/** Why there is more than the definitions that were read, if there is. */
export function unseenDefinitions(model: ContainerModel): string | undefined {
  const [file] = definitionsOf(model).unread;
  return file ? `${file.path}: ${file.reason}` : model.incomplete;
}
