import {
  type CheckVerdict,
  FINDINGS_PER_CHECK,
  type Fix,
  Opinion,
  verdictOf,
} from 'backstage-plugin-golden-path-common';
import type { Span } from '../dockerfile';
import type { Build, ContainerModel } from '../model';

/** A fix, or what makes it: that is asked only for findings that people may see. */
export type FixOrMaker = Fix | (() => Fix | undefined);

/** How a check tells what it found in one Dockerfile. */
export class Say extends Opinion {
  readonly #build: Build;

  constructor(build: Build) {
    super();
    this.#build = build;
  }

  /** It is wrong there. `until` stretches the finding to the end of a later place. */
  fail(
    place: Span,
    message: string,
    { until = place, fix }: { until?: Span; fix?: FixOrMaker } = {},
  ): void {
    const { dockerfile, path } = this.#build;
    const made = this.#made(fix);
    this.add({
      file: path,
      line: dockerfile.lineAt(place.start),
      endLine: dockerfile.lineAt(Math.max(until.start, until.end - 1)),
      message,
      ...(made && { fix: made }),
    });
  }

  // A file that Docker refuses a person mends first: an edit may land in a heredoc that has no end.
  #made(fix: FixOrMaker | undefined): Fix | undefined {
    if (this.#build.dockerfile.problems.length) return undefined;
    if (typeof fix !== 'function') return fix;
    return this.findings.length < FINDINGS_PER_CHECK ? fix() : undefined;
  }

  /** It cannot be told, for this reason. */
  unknown(reason: string): void {
    this.undecided(`${this.#build.path}: ${reason}`);
  }
}

/**
 * Looks at every Dockerfile and folds what was said into one verdict.
 *
 * @param nothing - a sentence for `not-applicable`: what no Dockerfile has
 */
export function judge(
  model: ContainerModel,
  nothing: string,
  look: (build: Build, say: Say) => void,
): CheckVerdict {
  const said = model.builds.map(build => {
    const say = new Say(build);
    look(build, say);
    return say;
  });
  const none = model.builds.length ? nothing : 'No Dockerfile was found.';
  return verdictOf(said, none, unseenDockerfiles(model));
}

/** Why there is more than the Dockerfiles that were read, if there is. */
export function unseenDockerfiles({
  unread: [file],
  incomplete,
}: ContainerModel): string | undefined {
  return file ? `${file.path}: ${file.reason}` : incomplete;
}
