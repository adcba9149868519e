import type { Adapter } from './Adapter';

export const mskAdapters: Adapter[] = [];
