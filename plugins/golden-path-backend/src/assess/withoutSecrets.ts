import {
  redact,
  type Assessment,
  type CheckResult,
  type Finding,
} from 'backstage-plugin-golden-path-common';

const MOST_CHARACTERS = 1_000;

/**
 * Masks secrets in what checks wrote themselves, and caps its length: it is shown and stored. A fix whose text holds a
 * secret is left out; whoever applies it computes it anew from the file.
 */
export function withoutSecrets(assessment: Assessment): Assessment {
  return { ...assessment, checks: assessment.checks.map(cleanCheck) };
}

function cleanCheck(check: CheckResult): CheckResult {
  return {
    ...check,
    ...(check.reason !== undefined && { reason: clean(check.reason) }),
    findings: check.findings.map(cleanFinding),
  };
}

function cleanFinding(finding: Finding): Finding {
  const { fix, ...rest } = finding;
  const cleaned = { ...rest, message: clean(finding.message) };
  if (!fix) return cleaned;
  const open = fix.edits.some(edit => redactLines(edit.text) !== edit.text);
  const long = fix.edits.some(edit => edit.text.length > 10 * MOST_CHARACTERS);
  return open || long ? cleaned : { ...cleaned, fix };
}

function clean(text: string): string {
  const masked = redactLines(text.slice(0, 4 * MOST_CHARACTERS));
  return masked.length > MOST_CHARACTERS
    ? `${masked.slice(0, MOST_CHARACTERS)}…`
    : masked;
}

function redactLines(text: string): string {
  return text.split('\n').map(redact).join('\n');
}
