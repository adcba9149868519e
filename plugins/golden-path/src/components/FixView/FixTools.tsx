import { makeStyles } from '@material-ui/core/styles';
import type { Fix } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { isMasked } from '../../lib/diff';
import { mono, text, tokensOf } from '../../theme';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    note: { ...text.note, color: t.ink3, margin: '8px 0 0' },
    command: {
      fontFamily: mono,
      color: t.ink2,
      background: 'none',
      padding: 0,
      overflowWrap: 'anywhere',
    },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 },
  };
});

interface FixToolsProps {
  check: string;
  fix: Fix;
}

/** How to take a fix into the project: as a diff for `git apply`, or by the command that makes the same edit. */
export function FixTools({ check, fix }: FixToolsProps) {
  const classes = useStyles();
  const t = useWords();
  const { diff } = fix;
  const assisted = fix.safety === 'assisted' ? ' --assisted' : '';
  const command = `golden-path fix . --check ${check}${assisted}`;
  return (
    <>
      {diff && isMasked(diff) && (
        <p className={classes.note}>{t('tab.finding.fixMasked')}</p>
      )}
      <p className={classes.note}>
        {t('tab.finding.fixCommand', {
          command: <code className={classes.command}>{command}</code>,
        })}
      </p>
      <div className={classes.buttons}>
        {diff && <CopyButton text={diff} label={t('tab.finding.copyDiff')} />}
        {!diff && fix.edits.length === 1 && fix.edits[0].text && (
          <CopyButton
            text={fix.edits[0].text}
            label={t('tab.finding.copyText')}
          />
        )}
        <CopyButton text={command} label={t('tab.finding.copyCommand')} />
      </div>
    </>
  );
}
