import { Content } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import {
  campaignRouteRef,
  campaignsRouteRef,
  practiceRouteRef,
  practicesRouteRef,
  teamRouteRef,
  tryRouteRef,
  waiversRouteRef,
} from '../../routes';
import { CampaignPage, CampaignsPage } from '../CampaignsPage';
import { ComplianceContent } from '../CompliancePage';
import { PracticePage, PracticesPage } from '../PracticePage';
import { Skeleton } from '../Skeleton';
import { TeamPage } from '../TeamPage';
import { WaiversPage } from '../WaiversPage';
import { PageNav } from './PageNav';

// It brings an editor along, which nobody else should have to load.
const TryItPage = lazy(() =>
  import('../TryItPage').then(m => ({ default: m.TryItPage })),
);

/** The plugin's own pages, under one address and one row of links. */
export function GoldenPathPages() {
  const t = useWords();
  const waiting = (
    <Content>
      <Skeleton label={t('try.starting')} blocks={[480]} />
    </Content>
  );
  return (
    <>
      <PageNav />
      <Routes>
        <Route
          path={tryRouteRef.path}
          element={
            <Suspense fallback={waiting}>
              <TryItPage />
            </Suspense>
          }
        />
        <Route path={teamRouteRef.path} element={<TeamPage />} />
        <Route path={practicesRouteRef.path} element={<PracticesPage />} />
        <Route path={practiceRouteRef.path} element={<PracticePage />} />
        <Route path={campaignsRouteRef.path} element={<CampaignsPage />} />
        <Route path={campaignRouteRef.path} element={<CampaignPage />} />
        <Route path={waiversRouteRef.path} element={<WaiversPage />} />
        <Route path="/*" element={<ComplianceContent />} />
      </Routes>
    </>
  );
}
