import { makeStyles } from '@material-ui/core/styles';
import { TextButton } from '../TextButton';
import { tokensOf } from '../../theme';
import { useTableStyles } from './tableStyles';

const useStyles = makeStyles(theme => ({
  button: { '&&': { color: 'inherit' } },
  sorted: { '&&': { color: tokensOf(theme).ink, fontWeight: 700 } },
}));

interface SortHeaderProps {
  label: string;
  number: boolean;
  /** Absent where the table is sorted by another column. */
  order?: 'asc' | 'desc';
  onSort(): void;
}

/** The head of a column that can be sorted by. */
export function SortHeader({ label, number, order, onSort }: SortHeaderProps) {
  const classes = useStyles();
  const table = useTableStyles();
  const sorts = { asc: 'ascending', desc: 'descending' } as const;
  return (
    <th
      scope="col"
      className={number ? table.number : undefined}
      aria-sort={order ? sorts[order] : 'none'}
    >
      <TextButton
        className={order ? classes.sorted : classes.button}
        onClick={onSort}
      >
        {label}
        <span aria-hidden="true">{order && (order === 'asc' ? '↑' : '↓')}</span>
      </TextButton>
    </th>
  );
}
