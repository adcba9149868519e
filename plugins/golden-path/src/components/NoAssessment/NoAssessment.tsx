import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityScorecard,
  ScorecardInfo,
} from 'backstage-plugin-golden-path-common';
import type { ComponentType, ReactNode } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { Message } from '../Message';
import { Moment } from '../Moment';

const SOURCE_ANNOTATION = 'backstage.io/source-location';

const useStyles = makeStyles(theme => ({
  annotation: {
    display: 'inline-block',
    marginTop: 8,
    padding: '4px 8px',
    borderRadius: 4,
    backgroundColor: tokensOf(theme).sunken,
    border: `1px solid ${tokensOf(theme).line}`,
    color: tokensOf(theme).ink,
    fontFamily: mono,
    overflowWrap: 'anywhere',
    ...text.note,
  },
}));

interface Frame {
  scorecard: string;
  title: string;
  footer?: ReactNode;
  children: ReactNode;
}

interface NoAssessmentProps {
  entity: EntityScorecard;
  info?: ScorecardInfo;
  scorecard: string;
  title: string;
  /** What it is shown in: the card or the tab's panel. */
  frame: ComponentType<Frame>;
}

/** Why an entity has no score under a scorecard: not read yet, no source, not readable, or nothing here to score. */
export function NoAssessment(props: NoAssessmentProps) {
  const { entity, info, scorecard, title, frame: Frame } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { problem, nextDueAt, assessedAt } = entity;
  const nextTry =
    nextDueAt && t('common.state.nextTry', { when: <Moment at={nextDueAt} /> });
  const readAt =
    assessedAt &&
    t('common.state.readAt', { when: <Moment at={assessedAt} /> });
  const count = entity.assessment?.files ?? 0;

  if (entity.state === 'nothing-here') {
    return (
      <Frame scorecard={scorecard} title={title} footer={readAt}>
        <Message icon="dash" title={t('common.state.nothingTitle')}>
          {t('common.state.nothing', {
            count,
            what: info?.nothingHere ?? '–',
          })}
        </Message>
      </Frame>
    );
  }
  if (entity.state === 'no-source') {
    return (
      <Frame scorecard={scorecard} title={title}>
        <Message icon="link" title={t('common.state.noSourceTitle')}>
          {t('common.state.noSource')}
          <div>
            <code className={classes.annotation}>{SOURCE_ANNOTATION}</code>
          </div>
        </Message>
      </Frame>
    );
  }
  if (problem) {
    return (
      <Frame scorecard={scorecard} title={title} footer={nextTry}>
        <Message icon="warning" bad title={t('common.state.unreadableTitle')}>
          {t('common.state.unreadable', {
            count: problem.attempts,
            message: problem.message.replace(/\.$/, ''),
            since: format.when(problem.since),
          })}
        </Message>
      </Frame>
    );
  }
  return (
    <Frame scorecard={scorecard} title={title}>
      <Message icon="clock" title={t('common.state.pendingTitle')}>
        {t('common.state.pending')}
      </Message>
    </Frame>
  );
}
