import { makeStyles } from '@material-ui/core/styles';
import type { Fix } from 'backstage-plugin-golden-path-common';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { mono, text, tokensOf } from '../../theme';
import { Chip } from '../Chip';
import { Icon } from '../Icon';
import { Prose } from '../Prose';
import { TextButton } from '../TextButton';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    head: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      margin: '16px 0 8px',
    },
    title: text.subtitle,
    edit: {
      border: `1px solid ${t.line}`,
      borderRadius: 4,
      overflow: 'hidden',
      margin: 0,
      '& + &': { marginTop: 8 },
    },
    caption: {
      display: 'flex',
      justifyContent: 'space-between',
      padding: '8px 12px',
      borderBottom: `1px solid ${t.line}`,
      color: t.ink2,
      ...text.note,
    },
    file: { fontFamily: mono },
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
    note: { ...text.note, color: t.ink3, margin: '8px 0 0' },
  };
});

/** The text that a fix puts in, file by file, with why it is safe or what to review. */
export function FixView({ fix }: { fix: Fix }) {
  const classes = useStyles();
  const t = useWords();
  const safe = fix.safety === 'safe';
  return (
    <div>
      <div className={classes.head}>
        <h4 className={classes.title}>{t('tab.finding.fix')}</h4>
        <Chip on={safe}>
          {t(safe ? 'tab.finding.fixSafe' : 'tab.finding.fixAssisted')}
        </Chip>
      </div>
      {fix.edits.map(edit => (
        <figure key={`${edit.file}:${edit.start}`} className={classes.edit}>
          <figcaption className={classes.caption}>
            <span className={classes.file}>{edit.file}</span>
            {edit.text && <CopyButton text={edit.text} />}
          </figcaption>
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
      <p className={classes.note}>
        <Prose>
          {safe
            ? t('tab.finding.fixSafeBecause', { reason: fix.reason })
            : t('tab.finding.fixReview', { reason: fix.reason })}
        </Prose>
      </p>
    </div>
  );
}

function CopyButton(props: { text: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
  };
  return (
    <TextButton onClick={copy} aria-live="polite">
      <Icon name={copied ? 'check' : 'copy'} size={14} />
      {t(copied ? 'tab.finding.copied' : 'tab.finding.copy')}
    </TextButton>
  );
}
