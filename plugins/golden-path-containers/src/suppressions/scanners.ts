import {
  isDate,
  reasonOf,
  type Pragma,
} from 'backstage-plugin-golden-path-common';

const CHECKOV =
  /^[ \t]*(?:checkov|bridgecrew):skip=[ \t]*([A-Z0-9_]+)(?::(.*))?/;
const TRIVY =
  /^[ \t]*trivy:ignore:(?:AVD-)?DS-?(\d{3,4})(?::exp:(\d{4}-\d{2}-\d{2}))?(?:\s(.*))?$/i;

/** Reads `checkov:skip=CKV_DOCKER_2:why`, which counts for the whole file wherever it stands. */
export function checkovPragma(
  comment: string,
  line: number,
): Pragma | undefined {
  const match = CHECKOV.exec(comment);
  if (!match) return undefined;
  const [, id, reason] = match;
  return {
    tool: 'checkov',
    ids: [id],
    reach: 'file',
    line,
    reason: reasonOf(reason),
  };
}

/** Reads `trivy:ignore:AVD-DS-0002:exp:2027-01-31` in all spellings of the id that trivy had. */
export function trivyPragma(comment: string, line: number): Pragma | undefined {
  const match = TRIVY.exec(comment);
  if (!match) return undefined;
  const [, number, until, reason] = match;
  if (until !== undefined && !isDate(until)) return undefined;
  return {
    tool: 'trivy',
    ids: [`DS-${number.padStart(4, '0')}`],
    reach: 'next',
    line,
    reason: reasonOf(reason),
    until,
  };
}
