import {
  history,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useTheme } from '@material-ui/core/styles';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { DOCKERFILE } from '../../engine/messages';
import { tokensOf } from '../../theme';
import { diagnosticsOf, type Mark } from './diagnostics';
import { editorTheme } from './editorTheme';
import { editing } from './editing';

/** What the page around may do with the text; all of it can be undone. */
export interface EditorHandle {
  /** Makes the edits of a fix in the text that they were made for, and goes there. */
  apply(edits: TextEdit[]): void;
  replace(text: string): void;
  /** Puts the cursor on a line and shows it. */
  goTo(line: number): void;
  undo(): void;
  redo(): void;
}

/** What the editor tells after each change. */
export interface EditorChange {
  text: string;
  canUndo: boolean;
  canRedo: boolean;
}

interface DockerfileEditorProps {
  /** The text at first; afterwards the editor keeps it. */
  initial: string;
  label: string;
  /** Shown while there is no text. */
  hint: string;
  /** Id of an element that says more. */
  describedBy?: string;
  /** Marks, and the text that they were made for. */
  marks?: { text: string; list: Mark[] };
  onChange(change: EditorChange): void;
}

/** An editor for one Dockerfile. The Tab key leaves it, as it leaves any other field. */
export const DockerfileEditor = forwardRef<EditorHandle, DockerfileEditorProps>(
  (props, handle) => {
    const { initial, label, hint, describedBy, marks, onChange } = props;
    const parent = useRef<HTMLDivElement>(null);
    const view = useRef<EditorView>();
    const theme = useTheme();
    const look = useRef(new Compartment());
    const words = useRef(new Compartment());
    const latest = useRef(onChange);
    latest.current = onChange;

    const lookNow = () =>
      editorTheme(tokensOf(theme), theme.palette.type === 'dark');
    const wordsNow = () => editing({ label, hint, describedBy });
    const first = useRef({ initial, lookNow, wordsNow });

    useEffect(() => {
      const made = new EditorView({
        parent: parent.current!,
        state: EditorState.create({
          doc: first.current.initial,
          extensions: [
            history(),
            look.current.of(first.current.lookNow()),
            words.current.of(first.current.wordsNow()),
            EditorView.updateListener.of(({ docChanged, state }) => {
              if (!docChanged) return;
              latest.current({
                text: state.doc.toString(),
                canUndo: undoDepth(state) > 0,
                canRedo: redoDepth(state) > 0,
              });
            }),
          ],
        }),
      });
      view.current = made;
      return () => made.destroy();
    }, []);

    useEffect(() => {
      view.current?.dispatch({ effects: look.current.reconfigure(lookNow()) });
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, [theme]);

    useEffect(() => {
      view.current?.dispatch({
        effects: words.current.reconfigure(wordsNow()),
      });
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, [label, hint, describedBy]);

    useEffect(() => {
      const { current } = view;
      // Until the newest text is assessed, the marks that are there move with what is typed.
      if (!current || !marks || marks.text !== current.state.doc.toString()) {
        return;
      }
      const found = diagnosticsOf(current.state.doc, marks.list);
      current.dispatch(setDiagnostics(current.state, found));
    }, [marks]);

    useImperativeHandle(
      handle,
      () => {
        const change = (edits: TextEdit[]) => {
          const { current } = view;
          if (!current) return;
          const changes = current.state.changes(
            edits.map(({ start, end, text }) => ({
              from: start,
              to: end,
              insert: text,
            })),
          );
          const at = Math.min(...edits.map(({ start }) => start));
          current.dispatch({
            changes,
            selection: { anchor: changes.mapPos(at) },
            scrollIntoView: true,
            // One step back takes all of it back, and nothing else.
            annotations: isolateHistory.of('full'),
          });
          current.focus();
        };
        return {
          apply: change,
          replace(text) {
            const end = view.current?.state.doc.length ?? 0;
            change([{ file: DOCKERFILE, start: 0, end, text }]);
          },
          goTo(line) {
            const { current } = view;
            if (!current || line > current.state.doc.lines) return;
            current.dispatch({
              selection: { anchor: current.state.doc.line(line).from },
              effects: EditorView.scrollIntoView(
                current.state.doc.line(line).from,
                { y: 'center' },
              ),
            });
            current.focus();
          },
          undo: () => view.current && undo(view.current),
          redo: () => view.current && redo(view.current),
        };
      },
      [],
    );

    return <div ref={parent} style={{ height: '100%' }} />;
  },
);
