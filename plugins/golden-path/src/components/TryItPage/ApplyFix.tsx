import { makeStyles } from '@material-ui/core/styles';
import type { Fix, TextEdit } from 'backstage-plugin-golden-path-common';
import { useEffect, useRef, useState } from 'react';
import { DOCKERFILE } from '../../engine/messages';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    marginTop: 8,
  },
  ask: { ...text.small, color: tokensOf(theme).ink, flexBasis: '100%' },
}));

interface ApplyFixProps {
  fix: Fix;
  fresh: boolean;
  onApply(edits: TextEdit[]): void;
}

/** Makes the edit that is shown above it; what a person has to review is asked for once more. */
export function ApplyFix({ fix, fresh, onApply }: ApplyFixProps) {
  const classes = useStyles();
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) confirm.current?.focus();
  }, [asking]);

  const here = fix.edits.every(edit => edit.file === DOCKERFILE);
  if (!here) {
    return (
      <div className={classes.root}>
        <span className={classes.ask}>{t('try.elsewhere')}</span>
        {fix.diff && (
          <CopyButton text={fix.diff} label={t('tab.finding.copyDiff')} />
        )}
      </div>
    );
  }
  const apply = () => onApply(fix.edits);
  if (!asking) {
    return (
      <div className={classes.root}>
        <Button
          disabled={!fresh}
          onClick={fix.safety === 'safe' ? apply : () => setAsking(true)}
        >
          {t(fix.safety === 'safe' ? 'try.apply' : 'try.applyAssisted')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.root} role="group" aria-label={t('try.confirm')}>
      <span className={classes.ask}>{t('try.confirm')}</span>
      <Button ref={confirm} disabled={!fresh} onClick={apply}>
        {t('try.confirmed')}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('try.cancel')}</Button>
    </div>
  );
}
