import type {
  CheckResult,
  Picture,
  PictureArrow,
} from 'backstage-plugin-golden-path-common';

/** Characters of an id of a part; names of hostile files may be endless. */
const LONGEST_ID = 500;
/** An arrow is named after both its ends. */
export const LONGEST_ARROW_ID = 2 * LONGEST_ID + 20;
const LONGEST_TEXT = 200;
/** Characters of JSON that a picture may take; one of 160 parts and 400 arrows takes some 150,000. */
const MOST_CHARACTERS = 300_000;

/** A picture that can be stored and shown: texts are capped, and it names no finding that was left out. Nothing where it is huge. */
export function storablePicture(
  picture: Picture,
  checks: CheckResult[],
): Picture | undefined {
  const prints = new Set(
    checks.flatMap(({ findings }) => findings.map(f => f.fingerprint)),
  );
  const kept = (findings: string[]) => findings.filter(one => prints.has(one));
  const parts = picture.parts.filter(({ id }) => id.length <= LONGEST_ID);
  const ids = new Set(parts.map(({ id }) => id));
  const isDrawn = ({ from, to }: PictureArrow) => ids.has(from) && ids.has(to);
  const omitted = (picture.omitted ?? 0) + picture.parts.length - parts.length;
  const stored: Picture = {
    ...picture,
    parts: parts.map(part => ({
      ...part,
      name: shorten(part.name),
      ...(part.known !== undefined && { known: shorten(part.known) }),
      ...(part.uncertain !== undefined && {
        uncertain: shorten(part.uncertain),
      }),
      findings: kept(part.findings),
    })),
    arrows: picture.arrows.filter(isDrawn).map(arrow => ({
      ...arrow,
      findings: kept(arrow.findings),
    })),
    ...(omitted > 0 && { omitted }),
  };
  return JSON.stringify(stored).length <= MOST_CHARACTERS ? stored : undefined;
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
