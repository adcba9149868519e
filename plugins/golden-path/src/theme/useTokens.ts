import { type Theme, useTheme } from '@material-ui/core/styles';
import { darkTokens, lightTokens, type Tokens } from './tokens';

/** The tokens of a Material UI theme, by its type. */
export function tokensOf(theme: Pick<Theme, 'palette'>): Tokens {
  return theme.palette.type === 'dark' ? darkTokens : lightTokens;
}

/** The tokens of the theme around, for drawings; style sheets call `tokensOf`. */
export function useTokens(): Tokens {
  return tokensOf(useTheme<Theme>());
}
