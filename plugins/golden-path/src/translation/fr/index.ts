import { card } from './card';
import { common } from './common';
import { compliance } from './compliance';
import { tab } from './tab';

/** The words of the screens in French. */
export default { ...common, ...card, ...tab, ...compliance };
