import { makeStyles } from '@material-ui/core/styles';
import type { CheckResult } from 'backstage-plugin-golden-path-common';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { Prose } from '../Prose';
import { SeverityBars } from '../SeverityBars';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 12,
    minHeight: 24,
    marginBottom: 8,
  },
  title: text.subtitle,
  note: {
    ...text.note,
    color: tokensOf(theme).ink3,
    '& code': { fontFamily: mono },
  },
}));

interface CheckHeadProps {
  check: CheckResult;
  title: string;
  /** Before the title. */
  mark?: ReactNode;
  /** At the line's end. */
  children?: ReactNode;
}

/** A check's title, severity and id. */
export function CheckHead({ check, title, mark, children }: CheckHeadProps) {
  const classes = useStyles();
  const t = useWords();
  return (
    <div className={classes.root}>
      {mark}
      <h3 className={classes.title}>
        <Prose>{title}</Prose>
      </h3>
      <SeverityBars severity={check.severity} />
      <span className={classes.note}>
        {t('tab.finding.check', { id: <code>{check.id}</code> })}
      </span>
      {children}
    </div>
  );
}
