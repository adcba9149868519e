import type {
  Assessment,
  CheckResult,
} from 'backstage-plugin-golden-path-common';

/** Whether a scorecard has anything to say of a project. */
export function applies({ checks }: Assessment): boolean {
  return !checks.every(isApart);
}

/** It does not apply, and not because all it found is waived. */
function isApart({ outcome, unwaived }: CheckResult): boolean {
  return outcome === 'not-applicable' && !unwaived;
}
