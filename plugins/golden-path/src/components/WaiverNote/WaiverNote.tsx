import { makeStyles } from '@material-ui/core/styles';
import type { Suppression } from 'backstage-plugin-golden-path-common';
import { useWaiverWords } from '../../hooks/useWaiverWords';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { OutcomeIcon } from '../OutcomeIcon';
import { Prose } from '../Prose';

const useStyles = makeStyles(theme => {
  const t = tokensOf(theme);
  return {
    root: {
      display: 'flex',
      gap: 8,
      padding: '8px 12px',
      borderTop: `1px solid ${t.line}`,
      backgroundColor: t.surface,
      color: t.ink2,
      ...text.note,
    },
  };
});

/** Under what is waived: whose comment says so and where, why, and until when. */
export function WaiverNote({ waiver }: { waiver: Suppression }) {
  const classes = useStyles();
  const t = useWords();
  const words = useWaiverWords();
  return (
    <div className={classes.root}>
      <OutcomeIcon outcome="waived" size={16} />
      <span>
        <b>{t('common.outcome.waived')}</b>
        {': '}
        <Prose>{words(waiver)}</Prose>
      </span>
    </div>
  );
}
