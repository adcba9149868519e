import {
  redact,
  redactLines,
  type Assessment,
  type CheckResult,
  type Finding,
  type Suppression,
} from 'backstage-plugin-golden-path-common';
import { LONGEST_ARROW_ID } from './storablePicture';

const MOST_CHARACTERS = 1_000;
const MOST_STEPS = 12;
const MOST_IDS = 20;

/**
 * Caps the length of what checks wrote: it is stored and shown. A fix that is huge or whose text holds a secret is left out;
 * whoever applies it computes it anew from the file. What an image holds, and what a project says of a waiver, is not masked by the
 * engine, which knows the lines of files only.
 */
export function storable(assessment: Assessment): Assessment {
  return { ...assessment, checks: assessment.checks.map(storableCheck) };
}

function storableCheck(check: CheckResult): CheckResult {
  return {
    ...check,
    ...(check.reason !== undefined && { reason: shorten(check.reason) }),
    ...(check.otherwise?.reason !== undefined && {
      otherwise: {
        ...check.otherwise,
        reason: shorten(check.otherwise.reason),
      },
    }),
    findings: check.findings.map(storableFinding),
  };
}

function storableFinding(finding: Finding): Finding {
  const { fix, waived, image, because, about, ...rest } = finding;
  const { message } = finding;
  const stored: Finding = {
    ...rest,
    message: shorten(image === undefined ? message : redactLines(message)),
    ...(image !== undefined && { image: shorten(redact(image)) }),
    ...(because && {
      because: because
        .slice(0, MOST_STEPS)
        .map(step => ({ ...step, text: shorten(step.text) })),
    }),
    ...(about && {
      about: about
        .filter(id => id.length <= LONGEST_ARROW_ID)
        .slice(0, MOST_IDS),
    }),
    ...(waived && { waived: storableWaiver(waived) }),
  };
  if (!fix) return stored;
  const open = fix.edits.some(edit => redactLines(edit.text) !== edit.text);
  const texts = [...fix.edits.map(edit => edit.text), fix.diff ?? ''];
  const long = texts.some(text => text.length > 10 * MOST_CHARACTERS);
  return open || long ? stored : { ...stored, fix };
}

function storableWaiver(waived: Suppression): Suppression {
  const { reason } = waived;
  return reason === undefined
    ? waived
    : { ...waived, reason: shorten(redactLines(reason)) };
}

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)}…`
    : text;
}
