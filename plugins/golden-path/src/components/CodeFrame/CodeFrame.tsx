import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { Finding } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { plain, Prose } from '../Prose';
import { WaiverNote } from '../WaiverNote';
import { CodeLine } from './CodeLine';
import { FrameCaption } from './FrameCaption';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      margin: 0,
      border: `1px solid ${t.line}`,
      borderRadius: 4,
      overflow: 'hidden',
      backgroundColor: t.sunken,
      color: t.ink,
    },
    lines: {
      listStyle: 'none',
      margin: 0,
      padding: '8px 0',
      overflowX: 'auto',
      fontFamily: mono,
      fontSize: 12,
      lineHeight: '20px',
    },
    message: {
      display: 'flex',
      gap: 8,
      padding: '2px 12px 6px 48px',
      fontFamily: theme.typography.fontFamily,
      color: t.fail,
      fontWeight: 700,
      whiteSpace: 'normal',
      ...text.note,
    },
    bare: { paddingTop: 8, paddingLeft: 12 },
    waived: { color: t.ink2 },
  };
});

interface CodeFrameProps {
  finding: Finding;
  /** What was read, e.g. a short commit. */
  revision?: string;
  /** Leaves the message out, where it stands beside the frame. */
  silent?: boolean;
}

/** The lines around a finding: the marked ones with bar, arrow and wash, and the message right under them. */
export function CodeFrame({ finding, revision, silent }: CodeFrameProps) {
  const classes = useStyles();
  const t = useWords();
  const { file, line, endLine, message, image, excerpt, waived } = finding;
  const count = endLine - line + 1;
  const range = { count, from: String(line), to: String(endLine) };
  const last =
    excerpt && Math.min(endLine, excerpt.start + excerpt.lines.length - 1);
  const name =
    image === undefined
      ? t('tab.finding.frame', { ...range, file })
      : t('tab.finding.image', { image });
  const said = !silent && (
    <div
      className={classNames(
        classes.message,
        !excerpt && classes.bare,
        waived && classes.waived,
      )}
    >
      <OutcomeIcon outcome={waived ? 'waived' : 'failed'} size={16} />
      <span>
        <Prose>{message}</Prose>
      </span>
    </div>
  );
  return (
    <figure className={classes.root} aria-label={`${name}: ${plain(message)}`}>
      <FrameCaption finding={finding} revision={revision} />
      {excerpt ? (
        <ol
          className={classes.lines}
          // What scrolls must be reachable by keyboard.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {excerpt.lines.map((content, index) => {
            const number = excerpt.start + index;
            return (
              <CodeLine
                key={number}
                number={number}
                content={content}
                marked={number >= line && number <= endLine}
                waived={waived !== undefined}
              >
                {number === last && said}
              </CodeLine>
            );
          })}
        </ol>
      ) : (
        said
      )}
      {waived && <WaiverNote waiver={waived} />}
    </figure>
  );
}
