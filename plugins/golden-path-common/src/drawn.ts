import type { CheckResult } from './assessment';
import type { Picture } from './picture';
import { redactLines } from './redact';
import type { Scorecard, Undecided } from './scorecard';
import { SEVERITY_WEIGHTS } from './score';

/** So many reasons are told of one part. */
const REASONS = 3;

/** What the checks of a scorecard say. */
interface Judged {
  checks: CheckResult[];
  undecided: Undecided[];
}

/** What a scorecard sees, with what is found and undecided about each part and arrow; nothing where it sees nothing. */
export function drawn<TModel>(
  scorecard: Scorecard<TModel>,
  model: TModel,
  { checks, undecided }: Judged,
): Picture | undefined {
  const { weights, prints } = told(checks);
  const reasons = reasonsOf(undecided);
  const picture = scorecard.picture?.(model, weights);
  if (!picture?.parts.length) return undefined;
  const findingsOf = (...ids: string[]) => [
    ...new Set(ids.flatMap(id => [...(prints.get(id) ?? [])])),
  ];
  return {
    ...picture,
    parts: picture.parts.map(({ inside = [], ...part }) => {
      const uncertain = [part.id, ...inside].flatMap(id => [
        ...(reasons.get(id) ?? []),
      ]);
      const all = [...new Set([part.uncertain ?? [], uncertain].flat())];
      return {
        ...part,
        ...(part.known !== undefined && { known: redactLines(part.known) }),
        ...(all.length > 0 && {
          uncertain: redactLines(all.slice(0, REASONS).join(' ')),
        }),
        findings: findingsOf(part.id, ...inside),
      };
    }),
    arrows: picture.arrows.map(arrow => ({
      ...arrow,
      findings: findingsOf(arrow.id),
    })),
  };
}

function reasonsOf(undecided: Undecided[]): Map<string, Set<string>> {
  const reasons = new Map<string, Set<string>>();
  for (const { id, reason } of undecided)
    reasons.set(id, (reasons.get(id) ?? new Set()).add(reason));
  return reasons;
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
