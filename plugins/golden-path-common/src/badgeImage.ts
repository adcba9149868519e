import type { Grade } from './assessment';
import { GRADE_FLOORS } from './score';

/** What a badge shows. @public */
export interface BadgeContent {
  /** Title of the scorecard. */
  label: string;
  /** Absent where there is no grade yet. */
  grade?: Grade;
  /** 0 to 100. */
  score?: number;
}

const HEIGHT = 20;
const PADDING = 6;
const LONGEST_LABEL = 40;
/** Width of letters of 11 px Verdana, roughly; the text is fitted to it, so that another font does not run over. */
const NARROW = /[iljtfI.,:;'| !()[\]]/;
const WIDE = /[mwMW%@]/;

/** Dark enough that white text on it has a contrast of 4.5 to 1. */
const COLOURS: Record<Grade | 'none', string> = {
  A: '#1b7f3b',
  B: '#4a7a12',
  C: '#8a6100',
  D: '#b04a00',
  E: '#b3261e',
  none: '#5f6368',
};

/**
 * A badge as an SVG: the scorecard, and grade and score. The score is rounded down, so that nobody reads the points of the next grade,
 * and where a cap holds the grade below what the points would give, the points are left out, since they would say another grade.
 *
 * @public
 */
export function badgeImage({ label, grade, score }: BadgeContent): string {
  const left = clean(label).slice(0, LONGEST_LABEL) || 'golden path';
  const right = told(grade, score);
  const widths = [left, right].map(text => widthOf(text) + 2 * PADDING);
  const total = widths[0] + widths[1];
  const title = escaped(`${left}: ${right}`);
  const text = (said: string, from: number, width: number) =>
    `<text x="${from + PADDING}" y="14" textLength="${
      width - 2 * PADDING
    }">${escaped(said)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<clipPath id="r"><rect width="${total}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${widths[0]}" height="${HEIGHT}" fill="#3c4043"/>`,
    `<rect x="${widths[0]}" width="${widths[1]}" height="${HEIGHT}" fill="${
      COLOURS[grade ?? 'none']
    }"/></g>`,
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">`,
    ...[text(left, 0, widths[0]), text(right, widths[0], widths[1])],
    '</g></svg>',
  ].join('');
}

function told(grade: Grade | undefined, score: number | undefined): string {
  if (!grade) return 'no grade';
  if (score === undefined) return grade;
  const whole = Math.floor(score);
  const [reached] = GRADE_FLOORS.find(([, floor]) => whole >= floor)!;
  return reached === grade ? `${grade} ${whole}` : grade;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => {
    if (NARROW.test(letter)) return sum + 4;
    return sum + (WIDE.test(letter) ? 10.5 : 7);
  }, 0);
}

/** Without what XML cannot hold, in any form. */
function clean(text: string): string {
  return [...text]
    .filter(letter => {
      const code = letter.codePointAt(0)!;
      const whole = code < 0xd800 || code > 0xdfff;
      return code >= 0x20 && whole && code !== 0xfffe && code !== 0xffff;
    })
    .join('')
    .trim();
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
