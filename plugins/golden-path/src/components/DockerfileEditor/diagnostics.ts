import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Severity } from 'backstage-plugin-golden-path-common';

/** Lines to mark, counted from 1, with what is wrong there. */
export interface Mark {
  line: number;
  endLine: number;
  severity: Severity;
  message: string;
}

/** The editor knows four severities; each has a shape of its own in the gutter. */
const SEVERITIES: Record<Severity, Diagnostic['severity']> = {
  critical: 'error',
  high: 'warning',
  medium: 'warning',
  low: 'info',
  info: 'hint',
};

/** The marks as the editor takes them, without what lies past the text's end. */
export function diagnosticsOf(text: Text, marks: Mark[]): Diagnostic[] {
  return marks
    .filter(({ line }) => line >= 1 && line <= text.lines)
    .map(({ line, endLine, severity, message }) => {
      const first = text.line(line);
      const last = text.line(Math.min(Math.max(line, endLine), text.lines));
      const indent = first.text.length - first.text.trimStart().length;
      return {
        from: first.from + indent,
        to: Math.max(last.to, first.from + indent),
        severity: SEVERITIES[severity],
        message,
      };
    })
    .sort((a, b) => a.from - b.from);
}
