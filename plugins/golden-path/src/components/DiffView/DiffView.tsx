import { makeStyles } from '@material-ui/core/styles';
import { Fragment, useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { readDiff, type DiffFile } from '../../lib/diff';
import { captionBar, mono, tokensOf } from '../../theme';
import { DiffLine } from './DiffLine';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      border: `1px solid ${t.line}`,
      borderRadius: 4,
      overflow: 'hidden',
      margin: 0,
      backgroundColor: t.sunken,
      color: t.ink,
      '& + &': { marginTop: 8 },
    },
    caption: captionBar(t),
    file: { fontFamily: mono, color: t.ink, overflowWrap: 'anywhere' },
    added: { color: t.addText, fontWeight: 700 },
    removed: { color: t.fail, fontWeight: 700 },
    lines: {
      listStyle: 'none',
      margin: 0,
      padding: '8px 0',
      overflowX: 'auto',
      fontFamily: mono,
      fontSize: 12,
      lineHeight: '20px',
    },
    gap: { paddingLeft: 32, color: t.ink3 },
  };
});

/** A unified diff, file by file. Added and removed lines carry a sign and a word, not only a colour. */
export function DiffView({ diff }: { diff: string }) {
  const files = useMemo(() => readDiff(diff), [diff]);
  return (
    <>
      {files.map(file => (
        <FileDiff key={file.file} file={file} />
      ))}
    </>
  );
}

function FileDiff({ file }: { file: DiffFile }) {
  const classes = useStyles();
  const t = useWords();
  const counts = {
    file: file.file,
    added: String(file.added),
    removed: String(file.removed),
  };
  return (
    <figure className={classes.root} aria-label={t('common.diff.name', counts)}>
      <figcaption className={classes.caption}>
        <span className={classes.file}>{file.file}</span>
        {file.created && <span>{t('common.diff.created')}</span>}
        {file.deleted && <span>{t('common.diff.deleted')}</span>}
        {file.added > 0 && <span className={classes.added}>+{file.added}</span>}
        {file.removed > 0 && (
          <span className={classes.removed}>−{file.removed}</span>
        )}
      </figcaption>
      <ol
        className={classes.lines}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {file.hunks.map((rows, index) => (
          // Hunks and rows have no identity but their place.
          // eslint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            {index > 0 && (
              <li className={classes.gap} aria-label={t('common.diff.gap')}>
                ⋯
              </li>
            )}
            {rows.map((row, at) => (
              // eslint-disable-next-line react/no-array-index-key
              <DiffLine key={at} row={row} />
            ))}
          </Fragment>
        ))}
      </ol>
    </figure>
  );
}
