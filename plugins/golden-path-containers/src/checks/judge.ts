import type {
  CheckVerdict,
  FindingDraft,
  Fix,
} from 'backstage-plugin-golden-path-common';
import type { Span } from '../dockerfile';
import type { Build, ContainerModel } from '../model';

/** How a check tells what it found in one Dockerfile. */
export class Say {
  readonly findings: FindingDraft[] = [];
  readonly reasons: string[] = [];
  passed = false;
  readonly #build: Build;

  constructor(build: Build) {
    this.#build = build;
  }

  /** Something the check applies to is right. */
  pass(): void {
    this.passed = true;
  }

  /** It is wrong there. `until` stretches the finding to the end of a later place. */
  fail(
    place: Span,
    message: string,
    { until = place, fix }: { until?: Span; fix?: Fix } = {},
  ): void {
    const { dockerfile, path } = this.#build;
    this.findings.push({
      file: path,
      line: dockerfile.lineAt(place.start),
      endLine: dockerfile.lineAt(Math.max(until.start, until.end - 1)),
      message,
      ...(fix && { fix }),
    });
  }

  /** It cannot be told, for this reason. */
  unknown(reason: string): void {
    if (!this.reasons.length)
      this.reasons.push(`${this.#build.path}: ${reason}`);
  }
}

/**
 * Looks at every Dockerfile and folds what was said: one failure fails; else whatever could not be told or read leaves the check
 * undecided; else one pass passes; else it does not apply.
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
  if (said.some(say => say.findings.length)) {
    return { outcome: 'failed', findings: said.flatMap(say => say.findings) };
  }
  const reason = said.find(say => say.reasons.length)?.reasons[0];
  const undecided = reason ?? unseen(model);
  if (undecided) return { outcome: 'no-evidence', reason: sentence(undecided) };
  if (said.some(say => say.passed)) return { outcome: 'passed' };
  const none = model.builds.length ? nothing : 'No Dockerfile was found.';
  return { outcome: 'not-applicable', reason: none };
}

/** Why there is more than the Dockerfiles that were read. */
function unseen({ unread: [file], incomplete }: ContainerModel) {
  return file ? `${file.path}: ${file.reason}` : incomplete;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
