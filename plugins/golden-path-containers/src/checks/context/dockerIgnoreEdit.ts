import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { BuildContext } from '../../context';

/** Adds lines at the end of a context's ignore file, which is made where there is none. Last lines win over those before them. */
export function ignoreMore(context: BuildContext, lines: string[]): TextEdit {
  const { path, text } = context.ignore ?? {
    path: context.outside('.dockerignore'),
    text: '',
  };
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return {
    file: path,
    start: text.length,
    end: text.length,
    text: gap + lines.map(line => line + newline).join(''),
  };
}

/** A path as a pattern that matches it alone. */
export function patternFor(path: string): string {
  return path.replace(/^[#!]|[\\*?[\]^|{}]/g, '\\$&');
}
