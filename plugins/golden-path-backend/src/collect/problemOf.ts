import { redactLines } from 'backstage-plugin-golden-path-common';

const LONGEST = 500;

/**
 * A failure as a sentence for people, without secrets.
 *
 * @param context - what was being done, for errors that were not written for people
 */
export function problemOf(error: unknown, context: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const forPeople = error instanceof Error && error.name === 'EvidenceError';
  const text = forPeople ? message : `${context}: ${message}`;
  return redactLines(text.slice(0, LONGEST).replaceAll('\u0000', ''));
}
