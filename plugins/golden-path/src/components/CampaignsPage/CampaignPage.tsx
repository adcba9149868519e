import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useParams } from 'react-router-dom';
import { goldenPathApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { useFormat } from '../../hooks/useFormat';
import { useResource } from '../../hooks/useResource';
import { useScorecards } from '../../hooks/useScorecards';
import { useWords } from '../../hooks/useWords';
import { practiceTitle } from '../../lib/practices';
import { text, tokensOf } from '../../theme';
import { Button } from '../Button';
import { Failure } from '../CompliancePage/Failure';
import { useTableStyles } from '../CompliancePage/tableStyles';
import { OutcomeIcon } from '../OutcomeIcon';
import { Panel } from '../Panel';
import { plain, Prose } from '../Prose';
import { Skeleton } from '../Skeleton';
import { BurnUp } from './BurnUp';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
  },
  title: { ...text.title, color: tokensOf(theme).ink },
  words: { color: tokensOf(theme).ink2, ...text.small, margin: 0 },
  standing: { display: 'flex', alignItems: 'center', gap: 8 },
  foot: { padding: '12px 24px 16px' },
}));

const MARKS = {
  done: 'passed',
  open: 'failed',
  unread: 'no-evidence',
} as const;

/** One campaign: what it is about, its burn-up, and how far each entity is. */
export function CampaignPage() {
  const classes = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const format = useFormat();
  const { id = '' } = useParams();
  const api = useApi(goldenPathApiRef);
  const scorecards = useScorecards();
  const campaign = useResource(`campaign ${id}`, signal =>
    api.campaigns.get(id, { signal }),
  );
  const pages = useCursorPages(`campaign entities ${id}`, cursor =>
    api.campaigns.entities(id, { cursor }),
  );
  const one = campaign.value;
  const info = scorecards.value?.find(s => s.id === one?.scorecard);
  const titles = (ids: string[]) =>
    ids.map(practice => plain(practiceTitle(info, practice))).join(', ');
  return (
    <Content>
      <div className={classes.root}>
        {campaign.error && !campaign.loading && (
          <Failure
            title={t('campaign.failed')}
            error={campaign.error}
            onRetry={campaign.reload}
          />
        )}
        {!one && campaign.loading && (
          <Skeleton label={t('campaign.loading')} blocks={[280, 420]} />
        )}
        {one && (
          <>
            <div>
              <h2 className={classes.title}>
                <Prose>{one.title}</Prose>
              </h2>
              {one.description && (
                <p className={classes.words}>{one.description}</p>
              )}
              <p className={classes.words}>
                {t('campaign.about', {
                  practices: titles(one.practices),
                  start: format.day(one.start),
                  target: format.day(one.target),
                })}
              </p>
            </div>
            <BurnUp campaign={one} />
            <Panel
              title={t('campaign.entities')}
              note={t('compliance.list.loaded', {
                loaded: String(pages.items.length),
                total: String(pages.total),
              })}
              busy={pages.loading}
            >
              {pages.items.length > 0 && (
                <table
                  className={table.table}
                  aria-label={t('campaign.entities')}
                >
                  <thead>
                    <tr>
                      <th scope="col">{t('compliance.list.name')}</th>
                      <th scope="col">{t('compliance.list.owner')}</th>
                      <th scope="col">{t('campaign.standing')}</th>
                      <th scope="col">{t('campaign.missing')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {pages.items.map(entity => (
                      <tr key={entity.entityRef}>
                        <th scope="row">
                          <EntityRefLink entityRef={entity.entityRef} hideIcon>
                            {entity.title}
                          </EntityRefLink>
                        </th>
                        <td>
                          {entity.owner && (
                            <EntityRefLink
                              entityRef={entity.owner}
                              defaultKind="group"
                              hideIcon
                            />
                          )}
                        </td>
                        <td>
                          <span className={classes.standing}>
                            <OutcomeIcon
                              outcome={MARKS[entity.standing]}
                              size={16}
                            />
                            {t(`campaign.standings.${entity.standing}`)}
                          </span>
                        </td>
                        <td>
                          {titles([...entity.failed, ...entity.undecided])}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              {pages.more && (
                <div className={classes.foot}>
                  <Button onClick={pages.more} disabled={pages.loadingMore}>
                    {t('compliance.list.more')}
                  </Button>
                </div>
              )}
            </Panel>
          </>
        )}
      </div>
    </Content>
  );
}
