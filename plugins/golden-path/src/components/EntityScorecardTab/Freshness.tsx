import { makeStyles } from '@material-ui/core/styles';
import type { EntityScorecard } from 'backstage-plugin-golden-path-common';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { shortRevision } from '../../lib/practices';
import { mono, text, tokensOf } from '../../theme';
import { Moment } from '../Moment';

const useStyles = makeStyles(theme => ({
  root: { ...text.note, color: tokensOf(theme).ink3 },
  code: { fontFamily: mono },
}));

/** When it was assessed, what was read, by which version of the scorecard, and when next. */
export function Freshness({ entity }: { entity: EntityScorecard }) {
  const classes = useStyles();
  const t = useWords();
  const { assessedAt, revision, assessment, nextDueAt, source } = entity;
  const parts: ReactNode[] = [];
  if (assessedAt) {
    parts.push(t('common.assessed', { when: <Moment at={assessedAt} /> }));
  }
  if (revision) {
    const code = (
      <code className={classes.code}>{shortRevision(revision)}</code>
    );
    parts.push(
      <span title={source}>{t('tab.commit', { revision: code })}</span>,
    );
  }
  if (assessment) {
    parts.push(t('tab.version', { version: assessment.version }));
  }
  if (nextDueAt) {
    const due = new Date(nextDueAt).getTime() <= Date.now();
    parts.push(
      due
        ? t('tab.nextNow')
        : t('tab.next', { when: <Moment at={nextDueAt} /> }),
    );
  }
  return (
    <span className={classes.root}>
      {parts.map((part, index) => (
        // The parts have no identity but their place.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
