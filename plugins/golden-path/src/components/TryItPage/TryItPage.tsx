import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useRef, useState } from 'react';
import { useAssessment } from '../../engine/useAssessment';
import { useLanguage } from '../../hooks/useLanguage';
import { useWords } from '../../hooks/useWords';
import { translated } from '../../lib/texts';
import { text as sizes, tokensOf } from '../../theme';
import { Button } from '../Button';
import { DockerfileEditor, type EditorHandle } from '../DockerfileEditor';
import { Panel } from '../Panel';
import { Announcement } from './Announcement';
import { examples } from './examples';
import { FindingsPanel } from './FindingsPanel';
import { liveFindings, marksOf } from './liveFindings';
import { StartFrom } from './StartFrom';
import { VerdictPanel } from './VerdictPanel';

const NOTE_ID = 'golden-path-try-note';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: 16,
      alignItems: 'start',
      fontFamily: theme.typography.fontFamily,
      [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    // What is typed stays in sight beside a long list of findings.
    left: {
      position: 'sticky',
      top: 16,
      [theme.breakpoints.down('sm')]: { position: 'static' },
    },
    back: { display: 'flex', gap: 8 },
    editor: {
      height: 'min(100vh - 320px, 640px)',
      minHeight: 360,
      marginTop: 12,
      borderTop: `1px solid ${t.line}`,
      borderBottom: `1px solid ${t.line}`,
    },
    note: { ...sizes.note, color: t.ink3, margin: 0, padding: '8px 24px 12px' },
    right: { display: 'grid', gap: 16, minWidth: 0 },
  };
});

/** A Dockerfile is judged as one types it: lines marked, score and grade live, each fix on offer. */
export function TryItPage() {
  const classes = useStyles();
  const t = useWords();
  const language = useLanguage();
  const editor = useRef<EditorHandle>(null);
  const [change, setChange] = useState({
    text: examples.node as string,
    canUndo: false,
    canRedo: false,
  });
  const live = useAssessment(change.text);
  const { result, scorecard } = live;

  const info = useMemo(
    () => scorecard && translated(scorecard, language),
    [scorecard, language],
  );
  const findings = useMemo(
    () => (result ? liveFindings(result.assessment, info) : []),
    [result, info],
  );
  const marks = useMemo(
    () =>
      result && {
        text: result.text,
        list: marksOf(findings, check =>
          t(`common.severity.${check.severity}`),
        ),
      },
    [result, findings, t],
  );
  return (
    <Content>
      <div className={classes.root}>
        <Panel
          className={classes.left}
          title={t('try.editor')}
          note={
            <span className={classes.back}>
              <Button
                disabled={!change.canUndo}
                onClick={() => editor.current?.undo()}
              >
                {t('try.undo')}
              </Button>
              <Button
                disabled={!change.canRedo}
                onClick={() => editor.current?.redo()}
              >
                {t('try.redo')}
              </Button>
            </span>
          }
        >
          <StartFrom
            onExample={name => editor.current?.replace(examples[name])}
            onClear={() => editor.current?.replace('')}
          />
          <div className={classes.editor}>
            <DockerfileEditor
              ref={editor}
              initial={change.text}
              label={t('try.editor')}
              hint={t('try.hint')}
              describedBy={NOTE_ID}
              marks={marks}
              onChange={setChange}
            />
          </div>
          <p id={NOTE_ID} className={classes.note}>
            {t('try.note')}
          </p>
        </Panel>
        <div className={classes.right}>
          <VerdictPanel live={live} />
          <FindingsPanel
            live={live}
            findings={findings}
            onGoTo={line => editor.current?.goTo(line)}
            onApply={edits => editor.current?.apply(edits)}
          />
        </div>
      </div>
      <Announcement live={live} />
    </Content>
  );
}
