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
    const text = draft.image
      ? nameOf(draft.image)
      : markedText(linesOf(draft.file), draft);
    const key = JSON.stringify([check, draft.file, text]);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return digest(`${key}#${nth}`);
  });
}

/** An image's name without tag and digest, which a new release changes. */
function nameOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
}

/** White space that is not one space. */
const UNEVEN = /\s\s|[^\S ]/;

function markedText(lines: string[], draft: FindingDraft): string {
  const { endLine } = draft;
  let text = '';
  for (let i = draft.line - 1; i < endLine && i < lines.length; i++) {
    if (text.length > TEXT_CAP) break;
    const line = lines[i].trim().slice(0, 4 * TEXT_CAP);
    text += ` ${UNEVEN.test(line) ? line.replace(/\s+/g, ' ') : line}`;
  }
  return text.trim().slice(0, TEXT_CAP);
}

/** 64 bits in hexadecimal: two lanes as in MurmurHash3's 32-bit mix. Tells texts apart; it is no signature. */
function digest(text: string): string {
  let a = 0x9747b28c;
  let b = 0x3c6ef372;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return hex(mix(a ^ (b >>> 16))) + hex(mix(b ^ Math.imul(a, 5)));
}

function mix(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
