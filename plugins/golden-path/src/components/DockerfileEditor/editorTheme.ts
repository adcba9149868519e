import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { mono, text, type Tokens } from '../../theme';

/** A picture of 14 pixels for the gutter. */
function picture(drawing: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14" viewBox="0 0 20 20">${drawing}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** The editor in the colours of the screens; the shapes in the gutter are those of the outcomes, and smaller ones for what weighs little. */
export function editorTheme(t: Tokens, dark: boolean): Extension {
  const cross = `<path d="M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6" stroke="${t.onGrade}" stroke-width="2" stroke-linecap="round"/>`;
  const shapes = {
    error: `<path d="M6.4 1.4h7.2l5 5v7.2l-5 5H6.4l-5-5V6.4z" fill="${t.critical}"/><path d="M10 5.4v5.4" stroke="${t.onGrade}" stroke-width="2.2" stroke-linecap="round"/><circle cx="10" cy="14.2" r="1.3" fill="${t.onGrade}"/>`,
    warning: `<rect x="1.5" y="1.5" width="17" height="17" rx="3" fill="${t.fail}"/>${cross}`,
    info: `<rect x="3" y="3" width="14" height="14" rx="3" fill="none" stroke="${t.fail}" stroke-width="2"/><path d="M7 7l6 6M13 7l-6 6" stroke="${t.fail}" stroke-width="2" stroke-linecap="round"/>`,
    hint: `<circle cx="10" cy="10" r="4" fill="${t.ink3}"/>`,
  };
  const underline = (colour: string) => ({
    backgroundImage: 'none',
    textDecoration: `underline wavy ${colour}`,
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  });
  const style = EditorView.theme(
    {
      '&': {
        backgroundColor: t.surface,
        color: t.ink,
        fontSize: '13px',
        height: '100%',
      },
      '&.cm-focused': {
        outline: `2px solid ${t.accent}`,
        outlineOffset: '-2px',
      },
      '.cm-scroller': { fontFamily: mono, lineHeight: '20px' },
      '.cm-content': { caretColor: t.ink, padding: '8px 0' },
      '.cm-cursor': { borderLeftColor: t.ink },
      '.cm-gutters': {
        backgroundColor: t.sunken,
        color: t.ink3,
        borderRight: `1px solid ${t.line}`,
      },
      '.cm-activeLine, .cm-activeLineGutter': {
        backgroundColor: 'transparent',
      },
      '&.cm-focused .cm-activeLineGutter': { color: t.ink, fontWeight: '700' },
      '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
        { backgroundColor: t.accentSoft },
      '.cm-placeholder': { color: t.ink3 },
      '.cm-tooltip': {
        backgroundColor: t.surface,
        color: t.ink,
        border: `1px solid ${t.lineStrong}`,
        borderRadius: '4px',
        maxWidth: '480px',
      },
      '.cm-diagnostic': {
        borderLeft: 0,
        padding: '6px 12px',
        whiteSpace: 'pre-line',
        ...text.note,
      },
      '.cm-gutter-lint': { width: '22px' },
      '.cm-gutter-lint .cm-gutterElement': {
        padding: '0 4px',
        display: 'flex',
        alignItems: 'center',
      },
      '.cm-lint-marker': { width: '14px', height: '14px' },
      ...Object.fromEntries(
        Object.entries(shapes).map(([severity, drawing]) => [
          `.cm-lint-marker-${severity}`,
          { content: picture(drawing) },
        ]),
      ),
      '.cm-lintRange-error': underline(t.critical),
      '.cm-lintRange-warning': underline(t.fail),
      '.cm-lintRange-info': underline(t.fail),
      '.cm-lintRange-hint': underline(t.ink3),
    },
    { dark },
  );
  const highlight = HighlightStyle.define([
    { tag: tags.keyword, color: t.accent, fontWeight: '700' },
    { tag: tags.comment, color: t.ink3 },
    { tag: tags.string, color: t.addText },
  ]);
  return [style, syntaxHighlighting(highlight)];
}
