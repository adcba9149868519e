import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 3,
      maxWidth: '100%',
      height: 16,
      padding: '0 4px',
      boxSizing: 'border-box',
      borderRadius: 4,
      backgroundColor: t.fail,
      color: t.onGrade,
      fontSize: 10.5,
      lineHeight: '16px',
      fontWeight: 700,
      whiteSpace: 'nowrap',
    },
    critical: { backgroundColor: t.critical },
    cross: {
      flex: 'none',
      stroke: 'currentColor',
      strokeWidth: 1.8,
      strokeLinecap: 'round',
    },
    text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  };
});

interface MarkProps {
  critical?: boolean;
  className?: string;
  children: ReactNode;
}

/** The number of a finding in the picture: a cross and a colour, and words where there is room. */
export function Mark({ critical, className, children }: MarkProps) {
  const classes = useStyles();
  return (
    <span
      className={classNames(
        classes.root,
        critical && classes.critical,
        className,
      )}
    >
      <svg width="8" height="8" viewBox="0 0 8 8" className={classes.cross}>
        <path d="M1 1l6 6M7 1L1 7" />
      </svg>
      <span className={classes.text}>{children}</span>
    </span>
  );
}
