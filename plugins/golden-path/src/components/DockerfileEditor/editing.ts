import { defaultKeymap, historyKeymap } from '@codemirror/commands';
import { StreamLanguage } from '@codemirror/language';
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile';
import { linter, lintGutter, nextDiagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';

interface Words {
  label: string;
  hint: string;
  describedBy?: string;
}

/** How a Dockerfile is edited: language, keys, line numbers, marks. */
export function editing({ label, hint, describedBy }: Words): Extension {
  return [
    lintGutter(),
    lineNumbers(),
    highlightActiveLineGutter(),
    StreamLanguage.define(dockerFile),
    // The marks come from outside; this shows them.
    linter(null),
    placeholder(hint),
    keymap.of([
      { key: 'F8', run: nextDiagnostic },
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedBy && { 'aria-describedby': describedBy }),
    }),
  ];
}
