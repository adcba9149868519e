import type { Adapter } from './Adapter';

export const logsAdapters: Adapter[] = [];
