import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { ButtonHTMLAttributes } from 'react';
import { tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      color: t.accent,
      textAlign: 'left',
      cursor: 'pointer',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: 2,
        borderRadius: 4,
      },
    },
  };
});

/** An act that stands within text, dressed as a link. */
export function TextButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  const { className, ...rest } = props;
  const classes = useStyles();
  return (
    <button
      {...rest}
      type="button"
      className={classNames(classes.root, className)}
    />
  );
}
