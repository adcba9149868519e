import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import { goldenPathAssessmentRefreshPermission } from 'backstage-plugin-golden-path-common';
import { useEffect, useRef, useState } from 'react';
import type { EntityScorecardsResource } from '../../hooks/useEntityScorecards';
import { useWords } from '../../hooks/useWords';
import { hidden, text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Icon } from '../Icon';

const useStyles = makeStyles(theme => ({
  '@keyframes turn': { to: { transform: 'rotate(360deg)' } },
  turning: {
    display: 'inline-flex',
    animation: '$turn 1.2s linear infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  failed: { ...text.note, color: tokensOf(theme).critical },
  hidden,
}));

interface RefreshButtonProps {
  standing: EntityScorecardsResource;
}

/** Asks for a fresh reading. While it runs the button is busy and the old figures stay. */
export function RefreshButton({ standing }: RefreshButtonProps) {
  const classes = useStyles();
  const t = useWords();
  const { refreshing, refreshError, refresh } = standing;
  const permission = goldenPathAssessmentRefreshPermission;
  const { loading, allowed } = usePermission({
    permission,
    resourceRef: standing.value?.entityRef,
  });
  const done = useJustEnded(refreshing) && !refreshError;

  const denied = !loading && !allowed;
  const reason = denied
    ? t('tab.refreshDenied', { permission: permission.name })
    : undefined;
  return (
    <>
      {refreshError && (
        <span role="alert" className={classes.failed}>
          {t('tab.refreshFailed', { message: refreshError.message })}
        </span>
      )}
      {/* A disabled button shows no tooltip of its own. */}
      <span title={reason}>
        <Button
          disabled={loading || denied || refreshing}
          aria-busy={refreshing}
          aria-describedby={denied ? 'golden-path-refresh-denied' : undefined}
          onClick={refresh}
          startIcon={
            <span className={refreshing ? classes.turning : undefined}>
              <Icon name="refresh" size={14} />
            </span>
          }
        >
          {t(refreshing ? 'tab.refreshing' : 'tab.refresh')}
        </Button>
      </span>
      {denied && (
        <span id="golden-path-refresh-denied" className={classes.hidden}>
          {reason}
        </span>
      )}
      <span role="status" className={classes.hidden}>
        {done && t('tab.refreshed')}
      </span>
    </>
  );
}

/** Whether something ran and has ended since it was first looked at. */
function useJustEnded(running: boolean): boolean {
  const ran = useRef(running);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    setEnded(ran.current && !running);
    ran.current = running;
  }, [running]);
  return ended;
}
