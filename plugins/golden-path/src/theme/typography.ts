/** Text sizes shared by the screens: 14/20 for text, 12/16 for notes, figures of equal width. */
export const text = {
  body: {
    fontSize: 14,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums lining-nums',
  },
  small: { fontSize: 13, lineHeight: '18px' },
  note: { fontSize: 12, lineHeight: '16px' },
  title: { fontSize: 16, lineHeight: '24px', fontWeight: 700, margin: 0 },
  subtitle: { fontSize: 14, lineHeight: '20px', fontWeight: 700, margin: 0 },
} as const;

/** Code, paths and lines. */
export const mono =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** Out of sight, but read aloud. */
export const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
