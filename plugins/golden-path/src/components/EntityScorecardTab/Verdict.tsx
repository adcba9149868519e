import { makeStyles } from '@material-ui/core/styles';
import type { Assessment } from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import type { PracticeView } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { bandOf, Gauge } from '../Gauge';
import { TextButton } from '../TextButton';
import { PRACTICES_ID } from './Practices';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: 8,
      marginBottom: 8,
    },
    score: {
      fontSize: 44,
      lineHeight: '44px',
      fontWeight: 700,
      letterSpacing: '-1px',
    },
    quiet: { color: t.ink2 },
    range: { fontSize: 32 },
    lost: { marginLeft: 'auto', color: t.ink2, ...text.small },
    why: { marginLeft: 8 },
  };
});

interface VerdictProps {
  assessment: Assessment;
  practices: PracticeView[];
  stale: boolean;
}

/** The score and what it lost, on its scale. Without a grade the interval takes the score's place. */
export function Verdict({ assessment, practices, stale }: VerdictProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { score, low = 0, high = 100, grade } = assessment;
  const sure = grade !== undefined && score !== undefined;
  const range = { low: format.score(low), high: format.score(high) };
  const losing = practices.filter(p => p.result.lost > 0).length;
  const band = grade && bandOf(grade);
  const name = sure
    ? t('tab.gaugeName', {
        ...range,
        score: format.score(score),
        verdict: t('tab.gaugeGrade', {
          grade,
          from: String(band?.from),
          to: String(band?.to),
        }),
      })
    : `${t('common.scale.interval', range)}; ${t('tab.gaugeNone')}`;
  const showPractices = () => {
    const element = document.getElementById(PRACTICES_ID);
    element?.scrollIntoView?.({ block: 'start' });
    element?.focus({ preventScroll: true });
  };
  return (
    <>
      <div className={classes.line}>
        <span
          className={classNames(
            classes.score,
            (stale || !sure) && classes.quiet,
            !sure && classes.range,
          )}
        >
          {sure ? format.score(score) : t('common.scale.range', range)}
        </span>
        <span>{t('common.scale.of100')}</span>
        <span className={classes.lost}>
          {sure && losing > 0 && (
            <>
              {t('tab.lost', {
                count: losing,
                points: <b>{format.signed(score - 100)}</b>,
              })}
            </>
          )}
          {!sure && t('tab.notEnough')}
          <TextButton className={classes.why} onClick={showPractices}>
            {t('tab.why')}
          </TextButton>
        </span>
      </div>
      <Gauge
        size="large"
        name={name}
        score={sure ? score : undefined}
        low={low}
        high={high}
        grade={assessment.cap?.from ?? grade}
      />
    </>
  );
}
