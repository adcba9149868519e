import { makeStyles } from '@material-ui/core/styles';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    edit: {
      border: `1px solid ${t.line}`,
      borderRadius: 4,
      overflow: 'hidden',
      margin: 0,
      '& + &': { marginTop: 8 },
    },
    caption: {
      padding: '8px 12px',
      borderBottom: `1px solid ${t.line}`,
      color: t.ink2,
      fontFamily: mono,
      ...text.note,
    },
    code: {
      margin: 0,
      padding: '8px 12px',
      overflowX: 'auto',
      backgroundColor: t.add,
      color: t.ink,
      fontFamily: mono,
      fontSize: 12,
      lineHeight: '20px',
    },
    sign: { color: t.addText, fontWeight: 700, userSelect: 'none' },
  };
});

/** The texts that a fix puts in, where there is no diff to show. */
export function EditedTexts({ edits }: { edits: TextEdit[] }) {
  const classes = useStyles();
  const t = useWords();
  return (
    <>
      {edits.map(edit => (
        <figure key={`${edit.file}:${edit.start}`} className={classes.edit}>
          <figcaption className={classes.caption}>{edit.file}</figcaption>
          {edit.text ? (
            <pre
              className={classes.code}
              // What scrolls must be reachable by keyboard.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              {edit.text
                .replace(/\n$/, '')
                .split('\n')
                .map((line, index) => (
                  // The lines have no identity but their place.
                  // eslint-disable-next-line react/no-array-index-key
                  <span key={index}>
                    <span className={classes.sign}>+ </span>
                    {line}
                    {'\n'}
                  </span>
                ))}
            </pre>
          ) : (
            <p className={classes.code}>{t('tab.finding.fixRemoves')}</p>
          )}
        </figure>
      ))}
    </>
  );
}
