import {
  verdictOf,
  type CheckVerdict,
  type FindingDraft,
  type Opinion,
} from 'backstage-plugin-golden-path-common';
import type { Resource } from '../graph';
import type { DataModel } from '../model';
import { Say } from './Say';

/**
 * Looks at every resource of these types and folds what was said into one verdict. What was not read and may declare such a resource
 * leaves the check undecided: not applicable needs closure.
 *
 * @param nothing - a sentence for `not-applicable`: what the project has not
 * @param which - leaves resources out that the check is not about
 */
export function judge(
  model: DataModel,
  types: string[],
  nothing: string,
  look: (resource: Resource, say: Say) => void,
): CheckVerdict {
  return folded(
    model,
    types,
    nothing,
    model.graph.ofType(...types).map(resource => {
      const say = new Say(resource);
      look(resource, say);
      return say;
    }),
  );
}

/** Folds opinions into one verdict, as `judge` does; the same finding of several instances counts once. */
export function folded(
  model: DataModel,
  types: string[],
  nothing: string,
  opinions: Opinion[],
): CheckVerdict {
  const [gap] = model.graph.gapsFor(types);
  const unseen = gap && `${gap.at.file}:${gap.at.line}: ${gap.what}`;
  const verdict = verdictOf(opinions, nothing, unseen);
  return verdict.outcome === 'failed'
    ? { ...verdict, findings: distinct(verdict.findings) }
    : verdict;
}

function distinct(findings: FindingDraft[]): FindingDraft[] {
  const seen = new Map<string, FindingDraft>();
  for (const finding of findings) {
    const { file, line, endLine, message } = finding;
    const key = `${file}:${line}:${endLine}:${message}`;
    const first = seen.get(key);
    if (!first) seen.set(key, finding);
    else if (finding.about) {
      const about = [...new Set([...(first.about ?? []), ...finding.about])];
      seen.set(key, { ...first, about });
    }
  }
  return [...seen.values()];
}
