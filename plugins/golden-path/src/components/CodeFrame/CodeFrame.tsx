import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import type { Finding } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { plain, Prose } from '../Prose';
import { CodeLine } from './CodeLine';

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
    caption: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      minHeight: 32,
      padding: '4px 12px',
      borderBottom: `1px solid ${t.line}`,
      backgroundColor: t.surface,
      color: t.ink2,
      ...text.note,
    },
    file: { fontFamily: mono, color: t.ink, overflowWrap: 'anywhere' },
    revision: { marginLeft: 'auto', color: t.ink3, fontFamily: mono },
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
  };
});

interface CodeFrameProps {
  finding: Finding;
  /** What was read, e.g. a short commit. */
  revision?: string;
}

/** The lines around a finding: the marked ones with bar, arrow and wash, and the message right under them. */
export function CodeFrame({ finding, revision }: CodeFrameProps) {
  const classes = useStyles();
  const t = useWords();
  const { file, line, endLine, message, excerpt } = finding;
  const count = endLine - line + 1;
  const range = { count, from: String(line), to: String(endLine) };
  const last =
    excerpt && Math.min(endLine, excerpt.start + excerpt.lines.length - 1);
  const said = (
    <div className={classNames(classes.message, !excerpt && classes.bare)}>
      <OutcomeIcon outcome="failed" size={16} />
      <span>
        <Prose>{message}</Prose>
      </span>
    </div>
  );
  return (
    <figure
      className={classes.root}
      aria-label={`${t('tab.finding.frame', { ...range, file })}: ${plain(
        message,
      )}`}
    >
      <figcaption className={classes.caption}>
        <span className={classes.file}>{file}</span>
        <span>{t('tab.finding.lines', range)}</span>
        {revision && <span className={classes.revision}>{revision}</span>}
      </figcaption>
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
              >
                {number === last && said}
              </CodeLine>
            );
          })}
        </ol>
      ) : (
        said
      )}
    </figure>
  );
}
