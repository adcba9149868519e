import type { Adapter } from './Adapter';

export const eventsAdapters: Adapter[] = [];
