import { makeStyles } from '@material-ui/core/styles';
import type { EntityScorecard } from 'backstage-plugin-golden-path-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Icon } from '../Icon';
import { Moment } from '../Moment';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 12,
      padding: '12px 24px',
      borderRadius: 6,
      border: `1px solid ${t.warn}`,
      borderLeftWidth: 4,
      backgroundColor: t.warnSoft,
      color: t.ink,
      ...text.body,
    },
    icon: { color: t.ink2, marginTop: 2 },
  };
});

/** Above everything while readings fail: how old the figures are, why, and when the next try is. */
export function StaleBand({ entity }: { entity: EntityScorecard }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { problem, assessedAt, nextDueAt } = entity;
  if (!problem || !assessedAt) return <></>;
  return (
    <div role="status" className={classes.root}>
      <Icon name="clock" size={18} className={classes.icon} />
      <span>
        <b>{t('tab.staleTitle', { when: <Moment at={assessedAt} /> })}</b>{' '}
        {t('tab.staleCause', {
          count: problem.attempts,
          message: problem.message.replace(/\.$/, ''),
          since: format.when(problem.since),
        })}{' '}
        {nextDueAt && t('tab.staleNext', { when: <Moment at={nextDueAt} /> })}
      </span>
    </div>
  );
}
