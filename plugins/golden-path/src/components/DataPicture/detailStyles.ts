import type { Theme } from '@material-ui/core/styles';
import { text, tokensOf } from '../../theme';

/** How what is selected is told. */
export function detailStyles(theme: Theme) {
  const t = tokensOf(theme);
  return {
    title: { ...text.title, overflowWrap: 'anywhere' },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 12px',
      margin: '4px 0 12px',
    },
    note: { ...text.note, color: t.ink3, overflowWrap: 'anywhere' },
    said: {
      ...text.small,
      lineHeight: '20px',
      color: t.ink2,
      margin: '0 0 12px',
      overflowWrap: 'anywhere',
    },
    subtitle: { ...text.subtitle, margin: '16px 0 4px' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    step: {
      ...text.note,
      display: 'flex',
      gap: 8,
      padding: '6px 0',
      borderBottom: `1px solid ${t.lineSoft}`,
      color: t.ink2,
      overflowWrap: 'anywhere',
    },
    index: { flex: 'none', minWidth: 12, fontWeight: 700, color: t.accent },
    grow: { flex: 1, minWidth: 0 },
    place: { flex: 'none', maxWidth: '45%' },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: '6px 16px',
      margin: '12px 0 0',
      ...text.small,
      '& dt': { color: t.ink3 },
      '& dd': { margin: 0, color: t.ink2, overflowWrap: 'anywhere' },
    },
    block: { marginTop: 16 },
  } as const;
}
