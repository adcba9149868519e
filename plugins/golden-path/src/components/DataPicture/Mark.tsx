import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { tokensOf } from '../../theme';
import { Icon } from '../Icon';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      maxWidth: '100%',
      height: 18,
      padding: '0 5px',
      boxSizing: 'border-box',
      borderRadius: 4,
      backgroundColor: t.fail,
      color: t.onGrade,
      fontSize: 11,
      lineHeight: '18px',
      fontWeight: 700,
      whiteSpace: 'nowrap',
    },
    critical: { backgroundColor: t.critical },
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
      <Icon name="cross" size={11} />
      <span className={classes.text}>{children}</span>
    </span>
  );
}
