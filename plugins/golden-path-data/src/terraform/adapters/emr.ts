import type { Adapter } from './Adapter';

export const emrAdapters: Adapter[] = [];
