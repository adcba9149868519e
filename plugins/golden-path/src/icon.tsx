import { Icon } from './components/Icon';

/** The plugin's mark: a path with an end. */
export const goldenPathIcon = <Icon name="path" size={24} />;
