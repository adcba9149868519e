import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { FindingDraft } from './scorecard';

/** How much of the marked text enters a fingerprint: enough to tell findings apart, little enough to stay quick. */
const TEXT_CAP = 2_000;

/**
 * Fingerprints of one check's findings: made of the check, the file, the marked text with every run of white space as one
 * space, and the count of equal ones before, so that they survive when lines move or are indented anew.
 *
 * @param drafts - sorted by file and line
 * @param linesOf - the lines of a file; none where its text is unknown
 */
export function fingerprints(
  check: string,
  drafts: FindingDraft[],
  linesOf: (file: string) => string[],
): string[] {
  const seen = new Map<string, number>();
  return drafts.map(draft => {
    const key = JSON.stringify([
      check,
      draft.file,
      markedText(linesOf(draft.file), draft),
    ]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return bytesToHex(sha256(utf8ToBytes(`${key}#${nth}`))).slice(0, 16);
  });
}

function markedText(lines: string[], { line, endLine }: FindingDraft): string {
  let text = '';
  for (let i = line - 1; i < endLine && i < lines.length; i++) {
    if (text.length > TEXT_CAP) break;
    text += ` ${lines[i].trim().slice(0, 4 * TEXT_CAP)}`.replace(/\s+/g, ' ');
  }
  return text.trim().slice(0, TEXT_CAP);
}
