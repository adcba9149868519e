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
  const seen = new Map<string, Seen>();
  // Many findings of one line, as hostile files have them, cost what one does.
  const places = new Map<string, Seen>();
  const seenOf = (draft: FindingDraft): Seen => {
    const { file, line, endLine, image } = draft;
    const place = `${line} ${endLine} ${image ?? ''} ${file}`;
    let known = places.get(place);
    if (!known) {
      const text = image ? nameOf(image) : markedText(linesOf(file), draft);
      const key = JSON.stringify([check, file, text]);
      known = seen.get(key) ?? { lanes: digested(key), count: 0 };
      seen.set(key, known);
      places.set(place, known);
    }
    return known;
  };
  return drafts.map(draft => {
    const known = seenOf(draft);
    return shown(digested(`#${known.count++}`, known.lanes));
  });
}

/** What findings that look alike have in common, and how many of them there were. */
interface Seen {
  lanes: Lanes;
  count: number;
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

type Lanes = [number, number];

/** Two lanes as in MurmurHash3's 32-bit mix, which go on from those of the text before. They tell texts apart; they are no signature. */
function digested(text: string, from: Lanes = [0x9747b28c, 0x3c6ef372]): Lanes {
  let [a, b] = from;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return [a, b];
}

/** 64 bits in hexadecimal. */
function shown([a, b]: Lanes): string {
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
