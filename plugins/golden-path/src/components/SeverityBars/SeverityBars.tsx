import { makeStyles } from '@material-ui/core/styles';
import type { Severity } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf, useTokens } from '../../theme';

const FILLED: Record<Severity, number> = {
  critical: 4,
  high: 3,
  medium: 2,
  low: 1,
  info: 0,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
    color: tokensOf(theme).ink2,
    ...text.note,
  },
}));

/** A severity as four bars and its word. */
export function SeverityBars({ severity }: { severity: Severity }) {
  const classes = useStyles();
  const t = useWords();
  const tokens = useTokens();
  const ink = severity === 'critical' ? tokens.critical : tokens.ink2;
  return (
    <span className={classes.root}>
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
        {[0, 1, 2, 3].map(bar => {
          const filled = bar < FILLED[severity];
          return (
            <rect
              key={bar}
              x={bar * 4 + 0.5}
              y={9 - bar * 3 + 0.5}
              width={2.6}
              height={3.6 + bar * 3}
              rx={0.5}
              fill={filled ? ink : 'none'}
              stroke={filled ? ink : tokens.lineStrong}
              strokeWidth={0.8}
            />
          );
        })}
      </svg>
      {t(`common.severity.${severity}`)}
    </span>
  );
}
