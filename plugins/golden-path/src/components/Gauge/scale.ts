import { type Grade, GRADE_FLOORS } from 'backstage-plugin-golden-path-common';

/** A grade's stretch of the scale of 0 to 100. */
interface Band {
  grade: Grade;
  from: number;
  to: number;
}

/** The bands of all grades, from the lowest score up. */
export const bands: Band[] = [...GRADE_FLOORS]
  .reverse()
  .map(([grade, from], index, all) => ({
    grade,
    from,
    to: all[index + 1]?.[1] ?? 100,
  }));

/** The band of a grade. */
export function bandOf(grade: Grade): Band {
  return bands.find(band => band.grade === grade)!;
}
