import MuiButton, { type ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
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
export function Button(props: Omit<ButtonProps, 'variant' | 'classes'>) {
  const { root, icon } = useStyles();
  return (
    <MuiButton
      {...props}
      variant="outlined"
      classes={{ root, startIcon: icon }}
    />
  );
}
