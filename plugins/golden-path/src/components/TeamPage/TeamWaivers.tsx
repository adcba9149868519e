import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { goldenPathApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { text, tokensOf } from '../../theme';
import { Failure } from '../CompliancePage/Failure';
import { Panel } from '../Panel';
import { WaiverList } from '../WaiversPage';

const MOST = 20;

const useStyles = makeStyles(theme => ({
  none: {
    ...text.small,
    color: tokensOf(theme).ink2,
    margin: 0,
    padding: '16px 24px',
  },
}));

/** The waivers on what a team owns: those in force with their ends, and those that wait. */
export function TeamWaivers({ owner }: { owner: string }) {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(goldenPathApiRef);
  const scorecards = useScorecards();
  const page = useResource(`team waivers ${owner}`, signal =>
    api.waivers.list(
      { within: owner, state: ['requested', 'approved'], limit: MOST },
      { signal },
    ),
  );
  if (page.error && !page.loading) {
    return (
      <Failure
        title={t('waivers.failed')}
        error={page.error}
        onRetry={page.reload}
      />
    );
  }
  return (
    <Panel
      title={t('waivers.title')}
      note={page.value && t('waivers.count', { count: page.value.total })}
      busy={page.loading}
    >
      {page.value?.items.length === 0 && (
        <p className={classes.none}>{t('waivers.empty.inForce')}</p>
      )}
      {page.value && page.value.items.length > 0 && (
        <WaiverList
          waivers={page.value.items}
          scorecards={scorecards.value ?? []}
          onDecided={page.reload}
        />
      )}
    </Panel>
  );
}
