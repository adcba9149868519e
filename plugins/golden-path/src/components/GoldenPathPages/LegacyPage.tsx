import { Header, Page } from '@backstage/core-components';
import { useWords } from '../../hooks/useWords';
import { GoldenPathPages } from './GoldenPathPages';

/** The plugin's pages with the header that the legacy frontend system leaves to a page. */
export function LegacyPage() {
  const t = useWords();
  return (
    <Page themeId="tool">
      <Header
        title={t('compliance.title')}
        type="Golden Path"
        subtitle={t('compliance.subtitle')}
      />
      <GoldenPathPages />
    </Page>
  );
}
