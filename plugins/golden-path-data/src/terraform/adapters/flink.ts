import type { Adapter } from './Adapter';

export const flinkAdapters: Adapter[] = [];
