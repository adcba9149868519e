import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { tokensOf, useTokens } from '../../theme';

const WIDTH = 72;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    whiteSpace: 'nowrap',
    color: tokensOf(theme).ink2,
  },
}));

interface WeightBarProps {
  passed: number;
  decided: number;
}

/** How much of a practice's decided weight passed, as a bar and in figures. */
export function WeightBar({ passed, decided }: WeightBarProps) {
  const classes = useStyles();
  const t = useWords();
  const tokens = useTokens();
  const filled = decided > 0 ? (passed / decided) * (WIDTH - 1) : 0;
  return (
    <span className={classes.root}>
      <svg
        width={WIDTH}
        height="8"
        viewBox={`0 0 ${WIDTH} 8`}
        aria-hidden="true"
      >
        <rect
          x=".5"
          y=".5"
          width={WIDTH - 1}
          height="7"
          rx="1"
          fill="none"
          stroke={tokens.lineStrong}
        />
        <rect x=".5" y=".5" width={filled} height="7" fill={tokens.ink2} />
      </svg>
      {t('tab.practices.weightOf', {
        passed: String(passed),
        decided: String(decided),
      })}
    </span>
  );
}
