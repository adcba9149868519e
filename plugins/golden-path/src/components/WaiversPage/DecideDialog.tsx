import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { Waiver } from 'backstage-plugin-golden-path-common';
import { type FormEvent, useState } from 'react';
import { goldenPathApiRef } from '../../api';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Prose } from '../Prose';

const useStyles = makeStyles(theme => ({
  about: { fontFamily: theme.typography.fontFamily },
  failed: { ...text.small, color: tokensOf(theme).critical },
}));

/** What can be done with a waiver. */
export type Decision = 'approve' | 'deny' | 'revoke';

interface DecideDialogProps {
  waiver: Waiver;
  title: string;
  what: Decision;
  onClose(): void;
  onDecided(): void;
}

/** Asks for the words of a decision and sends it. Denying and revoking need a reason. */
export function DecideDialog(props: DecideDialogProps) {
  const { waiver, title, what, onClose, onDecided } = props;
  const classes = useStyles();
  const t = useWords();
  const api = useApi(goldenPathApiRef);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const needed = what !== 'approve';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const said = note.trim();
      await api.waivers[what](waiver.id, said ? { note: said } : {});
      onDecided();
    } catch (cause) {
      setError(cause as Error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="golden-path-decide"
    >
      <form onSubmit={send}>
        <DialogTitle id="golden-path-decide">
          {t(`waivers.dialog.${what}`)}
        </DialogTitle>
        <DialogContent className={classes.about}>
          <p>
            <b>
              <Prose>{title}</Prose>
            </b>
            {' · '}
            {waiver.on}
          </p>
          <p>{waiver.reason}</p>
          <TextField
            id="golden-path-decide-note"
            label={t(needed ? 'waivers.noteNeeded' : 'waivers.noteOptional')}
            value={note}
            onChange={event => setNote(event.target.value)}
            required={needed}
            fullWidth
            multiline
            inputProps={{ maxLength: 1000 }}
          />
          {error && (
            <p role="alert" className={classes.failed}>
              {t('waivers.notSent', { message: error.message })}
            </p>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('waivers.cancel')}</Button>
          <Button type="submit" disabled={busy || (needed && !note.trim())}>
            {t(`waivers.${what}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
