import { card } from './card';
import { common } from './common';
import { compliance } from './compliance';
import { form } from './form';
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
  ...form,
  ...tryIt,
};
