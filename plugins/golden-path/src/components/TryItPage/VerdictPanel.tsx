import { makeStyles } from '@material-ui/core/styles';
import type { Assessment } from 'backstage-plugin-golden-path-common';
import { ASSESS_LIMIT } from '../../engine/EngineWorker';
import { type LiveAssessment, MAX_LENGTH } from '../../engine/useAssessment';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { unreadReasons } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Facts } from '../Facts';
import { Gauge } from '../Gauge';
import { Grade } from '../Grade';
import { Message } from '../Message';
import { Panel } from '../Panel';
import { plain } from '../Prose';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: { minHeight: 172 },
    other: { display: 'flex', minHeight: 172, padding: '16px 0' },
    body: {
      display: 'grid',
      gridTemplateColumns: '72px minmax(0, 1fr)',
      gap: 24,
      padding: 24,
    },
    line: { display: 'flex', alignItems: 'baseline', gap: 8, marginBottom: 8 },
    score: {
      fontSize: 36,
      lineHeight: '40px',
      fontWeight: 700,
      letterSpacing: '-1px',
    },
    note: { ...text.note, color: t.ink3, margin: 0 },
    busy: { ...text.note, color: t.ink3, marginLeft: 'auto' },
    unread: {
      ...text.note,
      color: t.ink3,
      margin: 0,
      padding: '0 24px 16px',
    },
  };
});

/** Score and grade of the text in the editor, or why there is none. */
export function VerdictPanel({ live }: { live: LiveAssessment }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { state, result, message, retry } = live;
  const again = <Button onClick={retry}>{t('common.state.tryAgain')}</Button>;
  const other = {
    empty: <Message icon="path" title={t('try.empty')} />,
    'too-long': (
      <Message icon="warning" title={t('try.tooLongTitle')} bad>
        {t('try.tooLong', { most: format.count(MAX_LENGTH) })}
      </Message>
    ),
    'too-slow': (
      <Message icon="clock" title={t('try.tooSlowTitle')} bad action={again}>
        {t('try.tooSlow', { seconds: String(ASSESS_LIMIT / 1000) })}
      </Message>
    ),
    failed: (
      <Message icon="warning" title={t('try.failedTitle')} bad action={again}>
        {message || t('try.failed')}
      </Message>
    ),
  };
  if (state !== 'assessing' && state !== 'current') {
    return (
      <Panel className={classes.other} label={t('tab.standing')}>
        {other[state]}
      </Panel>
    );
  }
  return (
    <Panel
      className={classes.root}
      label={t('tab.standing')}
      busy={state === 'assessing'}
    >
      {result ? (
        <Verdict assessment={result.assessment} busy={state === 'assessing'} />
      ) : (
        <Message icon="clock" title={t('try.starting')} />
      )}
    </Panel>
  );
}

interface VerdictProps {
  assessment: Assessment;
  busy: boolean;
}

function Verdict({ assessment, busy }: VerdictProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { score, low = 0, high = 100, grade, cap } = assessment;
  const sure = grade !== undefined && score !== undefined;
  const range = { low: format.score(low), high: format.score(high) };
  const unread = unreadReasons(assessment).map(plain);
  return (
    <>
      <div className={classes.body}>
        <Grade grade={grade} size={72} />
        <div>
          <div className={classes.line}>
            <span className={classes.score}>
              {sure ? format.score(score) : t('common.scale.range', range)}
            </span>
            <span>{t('common.scale.of100')}</span>
            <span className={classes.busy}>{busy && t('try.assessing')}</span>
          </div>
          {cap && (
            <p className={classes.note}>
              {t('card.capped', { count: cap.checks.length })}
              {', '}
              {t('card.withoutCap', { grade: cap.from })}
            </p>
          )}
          <Gauge
            size="medium"
            name={
              sure
                ? t('common.scale.score', {
                    ...range,
                    score: format.score(score),
                  })
                : t('common.scale.interval', range)
            }
            score={sure ? score : undefined}
            low={low}
            high={high}
          />
          <Facts assessment={assessment} />
        </div>
      </div>
      {unread.length > 0 && (
        <p className={classes.unread}>
          {t('try.unread', { reasons: unread.join(' ') })}
        </p>
      )}
    </>
  );
}
