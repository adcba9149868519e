import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { card } from './card';
import { common } from './common';
import { compliance } from './compliance';
import { form } from './form';
import { heat } from './heat';
import { trend } from './trend';
import { week } from './week';
import { campaign } from './campaign';
import { practice } from './practice';
import { team } from './team';
import { waivers } from './waivers';
import { pages } from './pages';
import { picture } from './picture';
import { tab } from './tab';
import { tryIt } from './try';

/**
 * The words of the screens, in English; French is loaded when an app offers it.
 *
 * @public
 */
export const goldenPathTranslationRef = createTranslationRef({
  id: 'golden-path',
  messages: {
    common,
    pages,
    card,
    tab,
    picture,
    compliance,
    waivers,
    team,
    practice,
    campaign,
    week,
    trend,
    heat,
    form,
    try: tryIt,
  },
  translations: { fr: () => import('./fr') },
});
