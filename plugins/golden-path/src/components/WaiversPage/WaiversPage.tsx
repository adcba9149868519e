import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { WaiverListQuery } from 'backstage-plugin-golden-path-common';
import { useSearchParams } from 'react-router-dom';
import { goldenPathApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { Button } from '../Button';
import { Failure } from '../CompliancePage/Failure';
import { Message } from '../Message';
import { Panel } from '../Panel';
import { Skeleton } from '../Skeleton';
import { Switch } from '../Switch';
import { WaiverList } from './WaiverList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
  },
  empty: { display: 'flex', minHeight: 240 },
  foot: { padding: '12px 24px 16px' },
}));

/** What the inbox can show; the first one unless the address says another. */
const VIEWS: Record<string, WaiverListQuery> = {
  decide: { toDecide: true },
  mine: { mine: true },
  inForce: { state: ['approved'] },
  ending: { state: ['approved'], endsWithin: 30 },
  all: {},
};
const NAMES = Object.keys(VIEWS) as Array<
  'decide' | 'mine' | 'inForce' | 'ending' | 'all'
>;

/** Waivers: those that wait for one's decision, one's own, those in force. What is shown lives in the address. */
export function WaiversPage() {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(goldenPathApiRef);
  const scorecards = useScorecards();
  const [search, setSearch] = useSearchParams();
  const shown = NAMES.find(name => name === search.get('show')) ?? NAMES[0];
  const within = search.get('within') ?? undefined;
  const query: WaiverListQuery = { ...VIEWS[shown], within };
  const pages = useCursorPages(`waivers ${JSON.stringify(query)}`, cursor =>
    api.waivers.list({ ...query, cursor }),
  );
  const choose = (name: string) => {
    const next = new URLSearchParams(search);
    if (name === NAMES[0]) next.delete('show');
    else next.set('show', name);
    setSearch(next, { replace: true });
  };
  const failed = pages.error && !pages.loading && !pages.items.length;
  return (
    <Content>
      <div className={classes.root}>
        <div>
          <Switch
            label={t('waivers.show')}
            value={shown}
            options={NAMES.map(value => ({
              value,
              content: t(`waivers.view.${value}`),
            }))}
            onChange={choose}
          />
        </div>
        {failed && (
          <Failure
            title={t('waivers.failed')}
            error={pages.error!}
            onRetry={pages.reload}
          />
        )}
        {pages.loading && !pages.items.length && (
          <Skeleton label={t('waivers.loading')} blocks={[280]} />
        )}
        {!failed && !(pages.loading && !pages.items.length) && (
          <Panel
            title={t('waivers.title')}
            note={t('waivers.count', { count: pages.total })}
            busy={pages.loading}
          >
            {pages.items.length === 0 ? (
              <div className={classes.empty}>
                <Message icon="check" title={t('waivers.emptyTitle')}>
                  {t(`waivers.empty.${shown}`)}
                </Message>
              </div>
            ) : (
              <WaiverList
                waivers={pages.items}
                scorecards={scorecards.value ?? []}
                onDecided={pages.reload}
              />
            )}
            {pages.more && (
              <div className={classes.foot}>
                <Button onClick={pages.more} disabled={pages.loadingMore}>
                  {t('compliance.list.more')}
                </Button>
              </div>
            )}
          </Panel>
        )}
      </div>
    </Content>
  );
}
