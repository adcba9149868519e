import type { CheckVerdict, FindingDraft, Fix } from 'backstage-plugin-golden-path-common';
import type { Span } from '../dockerfile';
import type { Build, ContainerModel } from '../model';

/** How a check tells what it found in one Dockerfile. */
export interface Say {
  /** Something the check applies to is right. */
  pass(): void;
  /** It is wrong there. `until` stretches the finding to the end of a later place. */
  fail(place: Span, message: string, more?: { until?: Span; fix?: Fix }): void;
  /** It cannot be told, for this reason. */
  unknown(reason: string): void;
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
  const findings: FindingDraft[] = [];
  const reasons: string[] = [];
  let passed = false;
  for (const build of model.builds) {
    look(build, {
      pass: () => {
        passed = true;
      },
      fail: (place, message, { until = place, fix } = {}) => {
        const { lineAt } = build.dockerfile;
        const line = lineAt(place.start);
        const endLine = lineAt(Math.max(until.start, until.end - 1));
        findings.push({ file: build.path, line, endLine, message, ...(fix && { fix }) });
      },
      unknown: reason => {
        if (reasons.length === 0) reasons.push(`${build.path}: ${reason}`);
      },
    });
  }
  if (findings.length) return { outcome: 'failed', findings };
  const [unread] = model.unread;
  if (unread) reasons.push(`${unread.path}: ${unread.reason}`);
  if (model.incomplete) reasons.push(model.incomplete);
  if (reasons.length) return { outcome: 'no-evidence', reason: sentence(reasons[0]) };
  if (passed) return { outcome: 'passed' };
  const reason = model.builds.length ? nothing : 'No Dockerfile was found.';
  return { outcome: 'not-applicable', reason };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
