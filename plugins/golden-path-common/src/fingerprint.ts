import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { FindingDraft } from './scorecard';

/** How much of the marked text enters a fingerprint: enough to tell findings apart, little enough to stay quick. */
const TEXT_CAP = 2_000;

/**
 * Fingerprints of one check's findings: made of the check, the file, the marked text without its white space, and the
 * count of equal ones before, so that they survive when lines move or are indented anew.
 *
 * @param drafts - sorted by file and line
 */
export function fingerprints(
  check: string,
  drafts: FindingDraft[],
  texts: Map<string, string | undefined>,
): string[] {
  const seen = new Map<string, number>();
  const lines = new Map<string, string[]>();
  return drafts.map(draft => {
    let split = lines.get(draft.file);
    if (!split) {
      split = (texts.get(draft.file) ?? '').split('\n');
      lines.set(draft.file, split);
    }
    const marked = split
      .slice(draft.line - 1, draft.endLine)
      .join(' ')
      .slice(0, TEXT_CAP)
      .replace(/\s+/g, ' ')
      .trim();
    const key = JSON.stringify([check, draft.file, marked]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return bytesToHex(sha256(utf8ToBytes(`${key}#${nth}`))).slice(0, 16);
  });
}
