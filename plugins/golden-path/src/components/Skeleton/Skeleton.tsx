import { makeStyles } from '@material-ui/core/styles';
import { hidden, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: 16 },
  block: {
    borderRadius: 6,
    border: `1px solid ${tokensOf(theme).line}`,
    backgroundColor: tokensOf(theme).surface,
    padding: 24,
    boxSizing: 'border-box',
    display: 'grid',
    gap: 16,
    alignContent: 'start',
  },
  bone: {
    height: 14,
    borderRadius: 4,
    backgroundColor: tokensOf(theme).line,
  },
  hidden,
}));

interface SkeletonProps {
  /** Announced once. */
  label: string;
  /** Heights of the blocks to come. */
  blocks: number[];
}

/** The blocks of a screen at their sizes, while it loads. */
export function Skeleton({ label, blocks }: SkeletonProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <span role="status" className={classes.hidden}>
        {label}
      </span>
      {blocks.map((height, index) => (
        // The blocks have no identity but their place.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} className={classes.block} style={{ height }}>
          {Array.from(
            { length: Math.floor((height - 32) / 44) + 1 },
            (_, n) => (
              <div
                key={n}
                className={classes.bone}
                style={{ width: n === 0 ? 180 : `${92 - (n % 3) * 12}%` }}
              />
            ),
          )}
        </div>
      ))}
    </div>
  );
}
