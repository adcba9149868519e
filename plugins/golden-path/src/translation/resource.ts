import { createTranslationResource } from '@backstage/core-plugin-api/alpha';
import { goldenPathTranslationRef } from './ref';

/**
 * The French texts, for an app to install: as a translation extension in the new frontend system, among the options of
 * `createApp` in the legacy one.
 *
 * @public
 */
export const goldenPathTranslations = createTranslationResource({
  ref: goldenPathTranslationRef,
  translations: { fr: () => import('./fr') },
});
