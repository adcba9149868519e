import { makeStyles } from '@material-ui/core/styles';
import type {
  Assessment,
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { ReactNode } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import {
  checkTitle,
  isStale,
  practiceTitle,
  unreadReasons,
} from '../../lib/practices';
import { isWaived, waivedPoints, waiversOf } from '../../lib/waivers';
import { text, tokensOf } from '../../theme';
import { OutcomeIcon, type OutcomeMark } from '../OutcomeIcon';
import { plain, Prose } from '../Prose';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    lead: { ...text.small, margin: '0 0 4px' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      height: 31,
      borderTop: `1px solid ${t.lineSoft}`,
      ...text.small,
    },
    what: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    points: { marginLeft: 'auto', fontWeight: 700, whiteSpace: 'nowrap' },
  };
});

interface CardLinesProps {
  entity: EntityScorecard;
  assessment: Assessment;
  info?: ScorecardInfo;
}

/** The card's list: what would lift the score most; what could not be read where no grade is given; what passed otherwise. */
export function CardLines({ entity, assessment, info }: CardLinesProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const line = (
    key: string,
    outcome: OutcomeMark,
    what: string,
    points?: ReactNode,
  ) => (
    <li key={key} className={classes.line}>
      <OutcomeIcon outcome={outcome} size={16} />
      <span className={classes.what} title={plain(what)}>
        <Prose>{what}</Prose>
      </span>
      {points && <span className={classes.points}>{points}</span>}
    </li>
  );

  /** What is waived, until when, and what that adds. */
  function waivedLine() {
    const checks = assessment.checks.filter(isWaived);
    const points = waivedPoints(assessment);
    if (!checks.length || points === undefined) return undefined;
    const titles = [
      ...new Set(checks.map(c => practiceTitle(info, c.practice))),
    ].join(', ');
    const [until] = waiversOf(checks)
      .flatMap(waiver => waiver.until ?? [])
      .sort();
    return line(
      'waived',
      'waived',
      until
        ? t('card.waivedUntil', { titles, date: format.day(until) })
        : titles,
      t('card.waivedPoints', { points: format.signed(points) }),
    );
  }

  const unread = unreadReasons(assessment);
  if (!assessment.grade && unread.length) {
    return (
      <div>
        <p className={classes.lead}>
          {t('card.unread', { count: unread.length })}
        </p>
        <ul className={classes.list}>
          {unread
            .slice(0, 2)
            .map(reason => line(reason, 'no-evidence', reason))}
        </ul>
      </div>
    );
  }

  const waived = waivedLine();
  const room = (assessment.cap || isStale(entity) ? 2 : 3) - (waived ? 1 : 0);
  const gains = entity.gains.slice(0, room);
  if (gains.length) {
    return (
      <ul className={classes.list} aria-label={t('card.gains')}>
        {gains.map(gain =>
          line(
            gain.check,
            assessment.cap?.checks.includes(gain.check) ? 'critical' : 'failed',
            checkTitle(info, gain.check),
            t('card.gain', { points: format.score(gain.points) }),
          ),
        )}
        {waived}
      </ul>
    );
  }
  const applicable = assessment.practices.filter(p => p.decidedWeight > 0);
  const passed = applicable.filter(p => p.outcome === 'passed').length;
  const said = t('card.passed', {
    count: applicable.length,
    passed: String(passed),
  });
  return (
    <ul className={classes.list}>
      {line('passed', 'passed', said)}
      {waived}
    </ul>
  );
}
