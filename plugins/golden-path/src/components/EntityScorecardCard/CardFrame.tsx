import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useScorecardPath } from '../../hooks/useScorecardPath';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      height: 316,
      display: 'flex',
      flexDirection: 'column',
      boxSizing: 'border-box',
      overflow: 'hidden',
      padding: '0 24px',
      backgroundColor: t.surface,
      color: t.ink,
      border: `1px solid ${t.line}`,
      borderRadius: 6,
      boxShadow: t.shadow,
      fontFamily: theme.typography.fontFamily,
      ...text.body,
    },
    header: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: 12,
      padding: '16px 0 12px',
    },
    title: { ...text.title, overflowWrap: 'anywhere' },
    open: { ...text.note, color: t.accent, whiteSpace: 'nowrap' },
    footer: {
      flex: 'none',
      marginTop: 'auto',
      marginLeft: -24,
      marginRight: -24,
      padding: '0 24px',
      minHeight: 44,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 12,
      borderTop: `1px solid ${t.line}`,
      color: t.ink3,
      ...text.note,
    },
  };
});

interface CardFrameProps {
  scorecard: string;
  title: string;
  /** Whether there is something to open. */
  linked?: boolean;
  footer?: ReactNode;
  children: ReactNode;
}

/** The card's surface: one height in every state, so that a page of cards never jumps. */
export function CardFrame(props: CardFrameProps) {
  const classes = useStyles();
  const t = useWords();
  const path = useScorecardPath();
  const { scorecard, title, linked, footer, children } = props;
  return (
    <section className={classes.root} aria-label={title}>
      <header className={classes.header}>
        <h2 className={classes.title}>{title}</h2>
        {linked && path !== undefined && (
          <Link
            className={classes.open}
            to={`${path}?scorecard=${encodeURIComponent(scorecard)}`}
            aria-label={t('card.openNamed', { title })}
          >
            {t('card.open')}
          </Link>
        )}
      </header>
      {children}
      <footer className={classes.footer}>
        <span>{footer}</span>
      </footer>
    </section>
  );
}
