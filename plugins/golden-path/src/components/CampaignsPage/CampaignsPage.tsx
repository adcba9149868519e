import { Content, Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { goldenPathApiRef } from '../../api';
import { useFormat } from '../../hooks/useFormat';
import { useCampaignPath } from '../../hooks/usePaths';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { Chip } from '../Chip';
import { Failure } from '../CompliancePage/Failure';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { Message } from '../Message';
import { Panel } from '../Panel';
import { Prose } from '../Prose';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles({ empty: { display: 'flex', minHeight: 240 } });

/** All campaigns with how far each is. */
export function CampaignsPage() {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const path = useCampaignPath();
  const api = useApi(goldenPathApiRef);
  const campaigns = useResource('campaigns', signal =>
    api.campaigns.list({}, { signal }),
  );
  return (
    <Content>
      {campaigns.error && !campaigns.loading && (
        <Failure
          title={t('campaign.failed')}
          error={campaigns.error}
          onRetry={campaigns.reload}
        />
      )}
      {!campaigns.value && campaigns.loading && (
        <Skeleton label={t('campaign.loading')} blocks={[280]} />
      )}
      {campaigns.value?.length === 0 && (
        <Panel label={t('campaign.title')} className={classes.empty}>
          <Message icon="check" title={t('campaign.emptyTitle')}>
            {t('campaign.empty')}
          </Message>
        </Panel>
      )}
      {campaigns.value && campaigns.value.length > 0 && (
        <Panel title={t('campaign.title')}>
          <div className={table.scroll}>
            <table className={table.table} aria-label={t('campaign.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('campaign.name')}</th>
                  <th scope="col">{t('campaign.state')}</th>
                  <th scope="col">{t('campaign.target')}</th>
                  <th scope="col" className={table.number}>
                    {t('campaign.done')}
                  </th>
                  <th scope="col" className={table.number}>
                    {t('campaign.open')}
                  </th>
                  <th scope="col" className={table.number}>
                    {t('campaign.unread')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {campaigns.value.map(campaign => (
                  <tr key={campaign.id}>
                    <th scope="row">
                      <Link to={path(campaign.id) ?? ''}>
                        <Prose>{campaign.title}</Prose>
                      </Link>
                    </th>
                    <td>
                      <Chip on={campaign.state === 'running'}>
                        {t(`campaign.states.${campaign.state}`)}
                      </Chip>
                    </td>
                    <td>{format.day(campaign.target)}</td>
                    <td className={table.number}>
                      {t('campaign.of', {
                        done: String(campaign.progress.done),
                        total: String(campaign.progress.entities),
                      })}
                    </td>
                    <td className={table.number}>{campaign.progress.open}</td>
                    <td className={table.number}>{campaign.progress.unread}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
    </Content>
  );
}
