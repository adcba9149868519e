import { makeStyles } from '@material-ui/core/styles';
import {
  type Assessment,
  GRADE_COVERAGE,
  gradeOf,
} from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { waivedPoints, waiversOf } from '../../lib/waivers';
import { text, tokensOf } from '../../theme';
import { Grade } from '../Grade';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
      gap: 16,
      margin: '16px 0 0',
      '& dt': { ...text.note, color: t.ink3 },
      '& dd': { margin: 0, fontWeight: 700 },
    },
    unwaived: { display: 'flex', alignItems: 'center', gap: 6 },
    note: { display: 'block', fontWeight: 400, color: t.ink3, ...text.note },
  };
});

/** How sure the score is: the interval and the coverage, beside it and not in a tooltip; and the score without waivers. */
export function Facts({ assessment }: { assessment: Assessment }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { low = 0, high = 100, coverage, cap, practices } = assessment;
  const [from, to] = [gradeOf(low), gradeOf(high)];
  let said: string = t('tab.intervalOpen', { from, to });
  if (cap) said = t('tab.intervalCapped');
  else if (from === to) said = t('tab.intervalSure', { grade: from });
  const sum = (of: (p: (typeof practices)[number]) => number) =>
    practices.reduce((total, p) => total + of(p), 0);
  return (
    <dl className={classes.root}>
      <div>
        <dt>{t('tab.interval')}</dt>
        <dd>
          {t('common.scale.range', {
            low: format.score(low),
            high: format.score(high),
          })}
          <span className={classes.note}>{said}</span>
        </dd>
      </div>
      <div>
        <dt>{t('tab.coverage')}</dt>
        <dd>
          {format.share(coverage)}
          <span className={classes.note}>
            {coverage < GRADE_COVERAGE
              ? t('tab.coverageNeeds', { needed: format.share(GRADE_COVERAGE) })
              : t('tab.weight', {
                  decided: String(sum(p => p.decidedWeight)),
                  count: sum(p => p.applicableWeight),
                })}
          </span>
        </dd>
      </div>
      <Unwaived assessment={assessment} />
    </dl>
  );
}

function Unwaived({ assessment }: { assessment: Assessment }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { unwaived, checks } = assessment;
  const points = waivedPoints(assessment);
  if (unwaived?.score === undefined) return <></>;
  return (
    <div>
      <dt>{t('tab.withoutWaivers')}</dt>
      <dd>
        <span className={classes.unwaived}>
          <Grade grade={unwaived.grade} size={20} />
          {format.score(unwaived.score)}
        </span>
        {points !== undefined && (
          <span className={classes.note}>
            {t('tab.waiverNote', {
              count: waiversOf(checks).length,
              points: format.signed(points),
            })}
          </span>
        )}
      </dd>
    </div>
  );
}
