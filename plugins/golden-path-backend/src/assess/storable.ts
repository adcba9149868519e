import {
  redactLines,
  type Assessment,
  type CheckResult,
  type Finding,
} from 'backstage-plugin-golden-path-common';

const MOST_CHARACTERS = 1_000;

/**
 * Caps the length of what checks wrote: it is stored and shown. A fix that is huge or whose text holds a secret is left out;
 * whoever applies it computes it anew from the file.
 */
export function storable(assessment: Assessment): Assessment {
  return { ...assessment, checks: assessment.checks.map(storableCheck) };
}

function storableCheck(check: CheckResult): CheckResult {
  return {
    ...check,
    ...(check.reason !== undefined && { reason: shorten(check.reason) }),
    findings: check.findings.map(storableFinding),
  };
}

function storableFinding(finding: Finding): Finding {
  const { fix, ...rest } = finding;
  const stored = { ...rest, message: shorten(finding.message) };
  if (!fix) return stored;
  const open = fix.edits.some(edit => redactLines(edit.text) !== edit.text);
  const long = fix.edits.some(edit => edit.text.length > 10 * MOST_CHARACTERS);
  return open || long ? stored : { ...stored, fix };
}

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)}…`
    : text;
}
