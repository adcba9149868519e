import type { CheckResult } from './assessment';
import type { Picture } from './picture';
import { redactLines } from './redact';
import type { Scorecard } from './scorecard';
import { SEVERITY_WEIGHTS } from './score';

/** What a scorecard sees, with the findings on each part and arrow; nothing where it sees nothing. */
export function drawn<TModel>(
  scorecard: Scorecard<TModel>,
  model: TModel,
  checks: CheckResult[],
): Picture | undefined {
  const { weights, prints } = told(checks);
  const picture = scorecard.picture?.(model, weights);
  if (!picture?.parts.length) return undefined;
  const findingsOf = (...ids: string[]) => [
    ...new Set(ids.flatMap(id => [...(prints.get(id) ?? [])])),
  ];
  return {
    ...picture,
    parts: picture.parts.map(({ inside = [], ...part }) => ({
      ...part,
      ...(part.known !== undefined && { known: redactLines(part.known) }),
      ...(part.uncertain !== undefined && {
        uncertain: redactLines(part.uncertain),
      }),
      findings: findingsOf(part.id, ...inside),
    })),
    arrows: picture.arrows.map(arrow => ({
      ...arrow,
      findings: findingsOf(arrow.id),
    })),
  };
}

/** By the ids of parts and arrows: the fingerprints of the findings about them, and the weight of the heaviest that counts. */
function told(checks: CheckResult[]) {
  const weights = new Map<string, number>();
  const prints = new Map<string, Set<string>>();
  for (const { severity, findings } of checks) {
    for (const { about = [], fingerprint, waived } of findings) {
      const weight = waived ? 0 : SEVERITY_WEIGHTS[severity];
      for (const id of about) {
        weights.set(id, Math.max(weight, weights.get(id) ?? 0));
        prints.set(id, (prints.get(id) ?? new Set()).add(fingerprint));
      }
    }
  }
  return { weights, prints };
}
