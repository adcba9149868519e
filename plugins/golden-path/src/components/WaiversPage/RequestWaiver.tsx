import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { WaiverTarget } from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';
import { type FormEvent, useState } from 'react';
import { goldenPathApiRef } from '../../api';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Prose } from '../Prose';
import { TextButton } from '../TextButton';

const DAYS = 90;

const useStyles = makeStyles(theme => ({
  open: { ...text.small, fontWeight: 700 },
  sent: { ...text.small, color: tokensOf(theme).ink2, margin: 0 },
  fields: {
    display: 'grid',
    gap: 16,
    fontFamily: theme.typography.fontFamily,
  },
  failed: { ...text.small, color: tokensOf(theme).critical },
}));

interface RequestWaiverProps {
  entityRef: string;
  scorecard: string;
  target: WaiverTarget;
  /** What the waiver is about. */
  title: string;
}

/** Asks for a waiver in place: why, and until when. */
export function RequestWaiver(props: RequestWaiverProps) {
  const { entityRef, scorecard, target, title } = props;
  const classes = useStyles();
  const t = useWords();
  const api = useApi(goldenPathApiRef);
  const today = DateTime.utc();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(today.plus({ days: DAYS }).toISODate());
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<string>();
  const [error, setError] = useState<Error>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const { state } = await api.waivers.request({
        scorecard,
        target,
        on: entityRef,
        reason: reason.trim(),
        until,
      });
      setSent(
        t(state === 'approved' ? 'waivers.ask.counts' : 'waivers.ask.waits'),
      );
      setOpen(false);
    } catch (cause) {
      setError(cause as Error);
    }
    setBusy(false);
  };
  if (sent) {
    return (
      <p role="status" className={classes.sent}>
        {sent}
      </p>
    );
  }
  return (
    <>
      <TextButton
        className={classes.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('waivers.ask.open')}
      </TextButton>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="sm"
        aria-labelledby="golden-path-ask"
      >
        <form onSubmit={send}>
          <DialogTitle id="golden-path-ask">
            {t('waivers.ask.title')}
          </DialogTitle>
          <DialogContent className={classes.fields}>
            <b>
              <Prose>{title}</Prose>
            </b>
            <TextField
              id="golden-path-ask-reason"
              label={t('waivers.ask.reason')}
              helperText={t('waivers.ask.reasonHelp')}
              value={reason}
              onChange={event => setReason(event.target.value)}
              required
              fullWidth
              multiline
              inputProps={{ maxLength: 1000 }}
            />
            <TextField
              id="golden-path-ask-until"
              type="date"
              label={t('waivers.ask.until')}
              value={until}
              onChange={event => setUntil(event.target.value)}
              required
              InputLabelProps={{ shrink: true }}
              inputProps={{ min: today.toISODate() }}
            />
            {error && (
              <p role="alert" className={classes.failed}>
                {t('waivers.notSent', { message: error.message })}
              </p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>
              {t('waivers.cancel')}
            </Button>
            <Button type="submit" disabled={busy || !reason.trim() || !until}>
              {t('waivers.ask.send')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
