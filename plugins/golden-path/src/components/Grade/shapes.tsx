import type { Grade } from 'backstage-plugin-golden-path-common';
import type { ReactElement } from 'react';

/** Outline and letter of a grade, in a field of 32 by 32. The shape is as sure a sign as the letter. */
interface GradeShape {
  outline: ReactElement;
  /** Smaller than the filled outline by the width of a dashed stroke. */
  letterY: number;
  letterSize: number;
}

/** A circle, B rounded square, C hexagon, D diamond, E triangle pointing down. */
export const gradeShapes: Record<Grade, GradeShape> = {
  A: {
    outline: <circle cx="16" cy="16" r="15" />,
    letterY: 22,
    letterSize: 17,
  },
  B: {
    outline: <rect x="2.5" y="2.5" width="27" height="27" rx="6" />,
    letterY: 22,
    letterSize: 17,
  },
  C: {
    outline: <path d="M16 .8 29.6 8.4v15.2L16 31.2 2.4 23.6V8.4z" />,
    letterY: 21.6,
    letterSize: 16,
  },
  D: {
    outline: <path d="M16 0 32 16 16 32 0 16z" />,
    letterY: 21.4,
    letterSize: 15,
  },
  E: {
    outline: (
      <path d="M.6 3h30.8a.6.6 0 0 1 .5.9L16.6 31a.7.7 0 0 1-1.2 0L.1 3.9A.6.6 0 0 1 .6 3z" />
    ),
    letterY: 17,
    letterSize: 14,
  },
};
