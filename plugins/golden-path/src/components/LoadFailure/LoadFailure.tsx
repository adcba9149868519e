import { makeStyles } from '@material-ui/core/styles';
import { goldenPathAssessmentReadPermission } from 'backstage-plugin-golden-path-common';
import { useWords } from '../../hooks/useWords';
import { isNotAllowed, isNotFound, statusOf } from '../../lib/errors';
import { mono, text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Message } from '../Message';

const useStyles = makeStyles(theme => ({
  permission: { ...text.note, color: tokensOf(theme).ink3, marginTop: 8 },
  code: { fontFamily: mono },
}));

interface LoadFailureProps {
  error: Error;
  onRetry(): void;
  /** Titles that fit the place; those of a scorecard unless told. */
  titles?: { failed: string; denied: string };
}

/** What failed and what still holds, or who can grant the right that is missing, or that the component is too new to be known. */
export function LoadFailure({ error, onRetry, titles }: LoadFailureProps) {
  const classes = useStyles();
  const t = useWords();
  if (isNotAllowed(error)) {
    return (
      <Message
        icon="lock"
        title={titles?.denied ?? t('common.state.deniedTitle')}
      >
        {t('common.state.denied')}
        <div className={classes.permission}>
          {t('common.state.permission')}{' '}
          <code className={classes.code}>
            {goldenPathAssessmentReadPermission.name}
          </code>
        </div>
      </Message>
    );
  }
  if (isNotFound(error)) {
    return (
      <Message icon="clock" title={t('common.state.pendingTitle')}>
        {t('common.state.pending')}
      </Message>
    );
  }
  const status = statusOf(error);
  const retry = (
    <Button onClick={onRetry} startIcon={<Icon name="refresh" size={14} />}>
      {t('common.state.tryAgain')}
    </Button>
  );
  return (
    <Message
      icon="warning"
      bad
      title={titles?.failed ?? t('common.state.errorTitle')}
      action={retry}
    >
      {status === undefined
        ? t('common.state.errorOther')
        : t('common.state.errorStatus', { status: String(status) })}
    </Message>
  );
}
