import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { hidden, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    line: {
      display: 'grid',
      gridTemplateColumns: '20px 32px 1fr',
      width: 'max-content',
      minWidth: '100%',
      borderLeft: '3px solid transparent',
      paddingRight: 12,
      whiteSpace: 'pre',
      boxSizing: 'border-box',
    },
    marked: { backgroundColor: t.failSoft, borderLeftColor: t.fail },
    arrow: { textAlign: 'center', color: t.fail, fontWeight: 700 },
    waived: {
      backgroundColor: t.lineSoft,
      borderLeftColor: t.ink3,
      '& $arrow': { color: t.ink2 },
    },
    number: {
      textAlign: 'right',
      paddingRight: 12,
      color: t.ink3,
      userSelect: 'none',
    },
    keyword: { color: t.accent, fontWeight: 700 },
    comment: { color: t.ink3 },
    hidden,
  };
});

interface CodeLineProps {
  number: number;
  content: string;
  marked: boolean;
  /** What marks it does not count. */
  waived?: boolean;
  /** Stands right under the line. */
  children?: ReactNode;
}

/** One line of code: bar and arrow where it is marked, its number, its text. */
export function CodeLine(props: CodeLineProps) {
  const { number, content, marked, waived, children } = props;
  const classes = useStyles();
  const t = useWords();
  const [, indent, keyword, rest] =
    content.match(/^(\s*)([A-Z]{3,}(?=\s))?(.*)$/s) ?? [];
  const comment = /^\s*#/.test(content);
  return (
    <li>
      <div
        className={classNames(
          classes.line,
          marked && (waived ? classes.waived : classes.marked),
        )}
      >
        <span className={classes.arrow} aria-hidden="true">
          {marked && '▸'}
        </span>
        <span className={classes.number}>
          {number}
          {marked && (
            <span className={classes.hidden}> {t('tab.finding.marked')}</span>
          )}
        </span>
        <span className={comment ? classes.comment : undefined}>
          {indent}
          {keyword && <b className={classes.keyword}>{keyword}</b>}
          {rest}
        </span>
      </div>
      {children}
    </li>
  );
}
