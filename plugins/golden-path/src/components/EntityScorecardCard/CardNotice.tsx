import { makeStyles } from '@material-ui/core/styles';
import type {
  Assessment,
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import classNames from 'classnames';
import { useWords } from '../../hooks/useWords';
import { checkTitle, firstFinding } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { FindingLink } from '../FindingLink';
import { Icon } from '../Icon';
import { Moment } from '../Moment';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      gap: 12,
      padding: '8px 12px',
      marginBottom: 8,
      borderRadius: 4,
      borderLeft: '3px solid',
      ...text.small,
    },
    critical: {
      backgroundColor: t.criticalSoft,
      borderLeftColor: t.critical,
    },
    warn: { backgroundColor: t.warnSoft, borderLeftColor: t.warn },
    line: {
      margin: 0,
      color: t.ink2,
      display: '-webkit-box',
      '-webkit-box-orient': 'vertical',
      '-webkit-line-clamp': 2,
      overflow: 'hidden',
    },
  };
});

interface CardNoticeProps {
  entity: EntityScorecard;
  assessment: Assessment;
  info?: ScorecardInfo;
}

/** What is named before anything else: that the result is old and why, or what holds the grade at D. */
export function CardNotice({ entity, assessment, info }: CardNoticeProps) {
  const classes = useStyles();
  const t = useWords();
  const { problem, assessedAt } = entity;
  if (problem) {
    const cause = t('card.olderCause', {
      count: problem.attempts,
      message: problem.message.replace(/\.$/, ''),
    });
    return (
      <div className={classNames(classes.root, classes.warn)}>
        <Icon name="clock" />
        <div>
          {assessedAt && (
            <b>{t('card.olderTitle', { when: <Moment at={assessedAt} /> })}</b>
          )}
          <p className={classes.line} title={cause}>
            {cause}
          </p>
        </div>
      </div>
    );
  }
  const checks = assessment.cap?.checks ?? [];
  const finding = checks.length
    ? firstFinding(assessment, checks[0])
    : undefined;
  return (
    <div className={classNames(classes.root, classes.critical)}>
      <OutcomeIcon outcome="critical" />
      <div>
        <b>{t('card.capped', { count: checks.length })}</b>
        <p className={classes.line}>
          <Prose>{checkTitle(info, checks[0])}</Prose>
          {finding && (
            <>
              {' · '}
              <FindingLink
                finding={finding}
                scorecard={assessment.scorecard}
                check={checks[0]}
              />
            </>
          )}
        </p>
      </div>
    </div>
  );
}
