import type { TrendPoint } from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { STACK } from './stack';

/** The days of a trend on which a count changed, the latest first. */
export function TrendTable({ points }: { points: TrendPoint[] }) {
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const changed = points.filter(
    (point, n) =>
      n === 0 || STACK.some(g => point.grades[g] !== points[n - 1].grades[g]),
  );
  return (
    <table className={table.table} aria-label={t('trend.title')}>
      <thead>
        <tr>
          <th scope="col">{t('trend.date')}</th>
          {STACK.map(grade => (
            <th scope="col" key={grade} className={table.number}>
              {grade === 'none' ? t('compliance.noGrade') : grade}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changed.reverse().map(({ date, grades }) => (
          <tr key={date}>
            <th scope="row">{format.day(date)}</th>
            {STACK.map(grade => (
              <td key={grade} className={table.number}>
                {format.count(grades[grade])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
