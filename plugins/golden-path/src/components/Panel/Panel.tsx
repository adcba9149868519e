import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      backgroundColor: t.surface,
      color: t.ink,
      border: `1px solid ${t.line}`,
      borderRadius: 6,
      boxShadow: t.shadow,
      minWidth: 0,
      fontFamily: theme.typography.fontFamily,
      ...text.body,
    },
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: 12,
      padding: '16px 24px 0',
    },
    title: text.title,
    aside: { color: t.ink2 },
    note: { marginLeft: 'auto', color: t.ink3, ...text.note },
  };
});

interface PanelProps {
  /** Its heading; a panel without one gives its name as `label`. */
  title?: string;
  label?: string;
  /** Beside the heading. */
  aside?: ReactNode;
  /** At the end of the heading's line. */
  note?: ReactNode;
  busy?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A surface of the screens: a named region with its heading. */
export function Panel(props: PanelProps) {
  const classes = useStyles();
  const { title, label, aside, note, busy, id, className, children } = props;
  return (
    <section
      id={id}
      className={classNames(classes.root, className)}
      aria-label={label ?? title}
      aria-busy={busy || undefined}
    >
      {title && (
        <header className={classes.header}>
          <h2 className={classes.title}>{title}</h2>
          {aside && <span className={classes.aside}>{aside}</span>}
          {note && <span className={classes.note}>{note}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
