import MuiButton, { type ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { forwardRef } from 'react';
import { tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      height: 28,
      padding: '0 10px',
      borderRadius: 4,
      borderColor: t.lineStrong,
      backgroundColor: t.surface,
      color: t.ink,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      letterSpacing: 0,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      '&:hover': { backgroundColor: t.sunken },
      '&.Mui-disabled': { color: t.ink3, borderColor: t.line },
      '&:focus-visible': { outline: `2px solid ${t.accent}`, outlineOffset: 2 },
    },
    icon: { marginLeft: 0, marginRight: 6 },
  };
});

/** The one kind of button of these screens: small, outlined, in the words of a sentence. */
export const Button = forwardRef<
  HTMLButtonElement,
  Omit<ButtonProps, 'variant' | 'classes'>
>((props, ref) => {
  const { root, icon } = useStyles();
  return (
    <MuiButton
      {...props}
      ref={ref}
      variant="outlined"
      classes={{ root, startIcon: icon }}
    />
  );
});
