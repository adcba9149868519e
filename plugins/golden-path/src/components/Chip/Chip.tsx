import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      minHeight: 24,
      padding: '0 8px',
      borderRadius: 12,
      backgroundColor: t.sunken,
      border: `1px solid ${t.line}`,
      color: t.ink2,
      whiteSpace: 'nowrap',
      ...text.note,
    },
    on: {
      backgroundColor: t.accentSoft,
      borderColor: t.accent,
      color: t.accent,
    },
  };
});

/** A short mark on something, such as "Safe edit". */
export function Chip(props: { on?: boolean; children: ReactNode }) {
  const classes = useStyles();
  return (
    <span className={classNames(classes.root, props.on && classes.on)}>
      {props.children}
    </span>
  );
}
