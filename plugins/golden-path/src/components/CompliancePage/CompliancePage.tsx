import { Header, Page } from '@backstage/core-components';
import { useWords } from '../../hooks/useWords';
import { ComplianceContent } from './ComplianceContent';

/** The compliance page with the header that the legacy frontend system leaves to a page. */
export function CompliancePage() {
  const t = useWords();
  return (
    <Page themeId="tool">
      <Header
        title={t('compliance.title')}
        type="Golden Path"
        subtitle={t('compliance.subtitle')}
      />
      <ComplianceContent />
    </Page>
  );
}
