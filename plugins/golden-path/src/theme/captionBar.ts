import type { Tokens } from './tokens';
import { text } from './typography';

/** The line above code: which file it is, and where. */
export function captionBar(t: Tokens) {
  return {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 8,
    minHeight: 32,
    padding: '4px 12px',
    borderBottom: `1px solid ${t.line}`,
    backgroundColor: t.surface,
    color: t.ink2,
    ...text.note,
  } as const;
}
