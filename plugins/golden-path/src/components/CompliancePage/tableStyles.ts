import { makeStyles } from '@material-ui/core/styles';
import { text, tokensOf } from '../../theme';

/** What the tables of the page have in common. */
export const useTableStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    scroll: { overflowX: 'auto' },
    table: {
      width: '100%',
      marginTop: 8,
      borderCollapse: 'collapse',
      ...text.small,
      '& th': {
        textAlign: 'left',
        fontWeight: 400,
        padding: '8px 12px',
        whiteSpace: 'nowrap',
      },
      '& thead th': {
        color: t.ink3,
        borderBottom: `1px solid ${t.line}`,
        ...text.note,
      },
      '& td': { padding: '6px 12px', whiteSpace: 'nowrap' },
      '& th:first-child, & td:first-child': { paddingLeft: 24 },
      '& th:last-child, & td:last-child': { paddingRight: 24 },
      '& tbody tr': { height: 44 },
      '& tbody tr + tr > *': { borderTop: `1px solid ${t.lineSoft}` },
      '& a': { color: t.accent },
    },
    number: { '&&': { textAlign: 'right' } },
    quiet: { color: t.ink3 },
  };
});
