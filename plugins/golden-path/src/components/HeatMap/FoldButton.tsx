import { makeStyles } from '@material-ui/core/styles';
import { tokensOf } from '../../theme';
import { Icon } from '../Icon';

const useStyles = makeStyles(theme => ({
  root: {
    width: 24,
    height: 24,
    padding: 4,
    border: 0,
    background: 'none',
    color: tokensOf(theme).ink2,
    cursor: 'pointer',
  },
  unfolded: { transform: 'rotate(90deg)' },
}));

interface FoldButtonProps {
  folded: boolean;
  name: string;
  onFold(): void;
}

/** Folds the teams below one; in the grid the Enter key on the team does the same. */
export function FoldButton({ folded, name, onFold }: FoldButtonProps) {
  const classes = useStyles();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.root}
      aria-expanded={!folded}
      aria-label={name}
      onClick={onFold}
    >
      <Icon name="chevron" className={folded ? undefined : classes.unfolded} />
    </button>
  );
}
