import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import type { LiveAssessment } from '../../engine/useAssessment';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { counted } from '../../lib/waivers';
import { hidden } from '../../theme';

/** Milliseconds that a verdict must stand before it is read aloud: while one types nothing is said. */
const SETTLED = 1_000;

const useStyles = makeStyles({ hidden });

/** Tells screen readers what came of the text once one pauses, and only if that is something new. */
export function Announcement({ live }: { live: LiveAssessment }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const [said, setSaid] = useState('');
  const { state, result } = live;
  const now = state === 'current' && result ? words(result) : undefined;
  useEffect(() => {
    if (now === undefined) return undefined;
    const timer = setTimeout(() => setSaid(now), SETTLED);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div role="status" className={classes.hidden}>
      {said}
    </div>
  );

  function words({ assessment }: NonNullable<LiveAssessment['result']>) {
    const { score, grade, checks } = assessment;
    const found = counted(checks.flatMap(check => check.findings)).length;
    const findings = t('try.found', { count: found });
    return grade && score !== undefined
      ? t('try.announce', { grade, score: format.score(score), findings })
      : t('try.announceNone', { findings });
  }
}
