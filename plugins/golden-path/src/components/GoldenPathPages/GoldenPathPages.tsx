import { Content } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { tryRouteRef } from '../../routes';
import { ComplianceContent } from '../CompliancePage';
import { Skeleton } from '../Skeleton';
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
        <Route path="/*" element={<ComplianceContent />} />
      </Routes>
    </>
  );
}
