import type {
  CheckVerdict,
  FindingDraft,
  Undecided,
  UnfailedVerdict,
} from './scorecard';

/** What a check says of one thing it looked at: a Dockerfile, a build definition, an image, a resource. @public */
export class Opinion {
  readonly findings: FindingDraft[] = [];
  passed = false;
  /** Why something could not be told. */
  reason?: string;
  /** Id of what that is about, where it is a part of the scorecard's picture. */
  subject?: string;

  /** Something the check applies to is right. */
  pass(): void {
    this.passed = true;
  }

  /** Something is wrong there. */
  add(finding: FindingDraft): void {
    this.findings.push(finding);
  }

  /** It cannot be told, for this reason; the first one is kept. */
  undecided(reason: string, subject?: string): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.subject = subject;
  }
}

/**
 * Folds opinions into one verdict: one failure fails; else whatever could not be told or seen leaves the check undecided; else one
 * pass passes; else it does not apply.
 *
 * @param nothing - a sentence for `not-applicable`
 * @param unseen - why there may be more to look at than what was seen
 *
 * @public
 */
export function verdictOf(
  opinions: Opinion[],
  nothing: string,
  unseen?: string,
): CheckVerdict {
  const otherwise = withoutFindings(opinions, nothing, unseen);
  const findings = opinions.flatMap(opinion => opinion.findings);
  return findings.length
    ? { outcome: 'failed', findings, otherwise }
    : otherwise;
}

function withoutFindings(
  opinions: Opinion[],
  nothing: string,
  unseen?: string,
): UnfailedVerdict {
  const reason = opinions.find(one => one.reason)?.reason ?? unseen;
  if (reason) {
    const about = aboutIn(opinions);
    return {
      ...{ outcome: 'no-evidence', reason: sentence(reason) },
      ...(about.length > 0 && { about }),
    };
  }
  if (opinions.some(one => one.passed)) return { outcome: 'passed' };
  return { outcome: 'not-applicable', reason: nothing };
}

function aboutIn(opinions: Opinion[]): Undecided[] {
  return opinions.flatMap(({ subject: id, reason }) =>
    id !== undefined && reason ? [{ id, reason: sentence(reason) }] : [],
  );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
