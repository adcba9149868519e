import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { card } from './card';
import { common } from './common';
import { compliance } from './compliance';
import { tab } from './tab';

/**
 * The words of the screens, in English; French is loaded when an app offers it.
 *
 * @public
 */
export const goldenPathTranslationRef = createTranslationRef({
  id: 'golden-path',
  messages: { common, card, tab, compliance },
  translations: { fr: () => import('./fr') },
});
