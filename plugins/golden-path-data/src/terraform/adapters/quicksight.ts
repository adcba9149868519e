import type { Adapter } from './Adapter';

export const quicksightAdapters: Adapter[] = [];
