import { makeStyles } from '@material-ui/core/styles';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Chip } from '../Chip';
import { DiffView } from '../DiffView';
import { Prose } from '../Prose';
import { EditedTexts } from './EditedTexts';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: { minWidth: 0 },
    head: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      minHeight: 32,
      marginBottom: 8,
    },
    title: text.subtitle,
    note: { ...text.note, color: t.ink3, margin: '8px 0 0' },
  };
});

interface FixViewProps {
  fix: Fix;
  /** What can be done with it. */
  children?: ReactNode;
}

/** What a fix changes, with why it is safe here or what a person has to review. */
export function FixView({ fix, children }: FixViewProps) {
  const classes = useStyles();
  const t = useWords();
  const safe = fix.safety === 'safe';
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <h4 className={classes.title}>{t('tab.finding.fix')}</h4>
        <Chip on={safe}>
          {t(safe ? 'tab.finding.fixSafe' : 'tab.finding.fixAssisted')}
        </Chip>
      </div>
      {/* What was assessed by an older version has no diff. */}
      {fix.diff ? (
        <DiffView diff={fix.diff} />
      ) : (
        <EditedTexts edits={fix.edits} />
      )}
      <p className={classes.note}>
        <Prose>
          {safe
            ? t('tab.finding.fixSafeBecause', { reason: fix.reason })
            : t('tab.finding.fixReview', { reason: fix.reason })}
        </Prose>
      </p>
      {children}
    </div>
  );
}
