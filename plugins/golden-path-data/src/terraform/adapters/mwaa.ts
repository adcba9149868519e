import type { Adapter } from './Adapter';

export const mwaaAdapters: Adapter[] = [];
