import { card } from './card';
import { common } from './common';
import { compliance } from './compliance';
import { form } from './form';
import { heat } from './heat';
import { trend } from './trend';
import { week } from './week';
import { pages } from './pages';
import { picture } from './picture';
import { tab } from './tab';
import { tryIt } from './try';

/** The words of the screens in French. */
export default {
  ...common,
  ...pages,
  ...card,
  ...tab,
  ...picture,
  ...compliance,
  ...week,
  ...trend,
  ...heat,
  ...form,
  ...tryIt,
};
