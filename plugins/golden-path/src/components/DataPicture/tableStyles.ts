import type { Theme } from '@material-ui/core/styles';
import { text, tokensOf } from '../../theme';

/** How the tables of a picture look. */
export function tableStyles(theme: Theme) {
  const t = tokensOf(theme);
  return {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      '& th': {
        ...text.note,
        textAlign: 'left',
        fontWeight: 400,
        color: t.ink3,
        padding: '8px 12px',
        whiteSpace: 'nowrap',
      },
      '& td': {
        ...text.small,
        height: 36,
        boxSizing: 'border-box',
        padding: '4px 12px',
        borderTop: `1px solid ${t.lineSoft}`,
        color: t.ink2,
        overflowWrap: 'break-word',
      },
      '& th:first-child, & td:first-child': { paddingLeft: 24 },
      '& th:last-child, & td:last-child': { paddingRight: 24 },
    },
    row: { cursor: 'pointer', '&:hover td': { backgroundColor: t.sunken } },
    bad: { '& td': { backgroundColor: t.criticalSoft } },
    chosen: {
      '&&& td': { backgroundColor: t.accentSoft },
      '& td:first-child': { boxShadow: `inset 3px 0 0 ${t.accent}` },
    },
    /** A name that must break somewhere. */
    long: { overflowWrap: 'anywhere', minWidth: 160 },
    button: {
      border: 0,
      margin: 0,
      padding: 0,
      background: 'none',
      font: 'inherit',
      color: t.ink,
      textAlign: 'left',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: 2,
        borderRadius: 4,
      },
    },
    narrow: { [theme.breakpoints.down('sm')]: { display: 'none' } },
  } as const;
}

/** Whether a name is too long to stand on one line of a table. */
export function isLong(name: string): boolean {
  return name.length > 24;
}
