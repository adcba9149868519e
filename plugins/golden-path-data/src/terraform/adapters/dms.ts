import type { Adapter } from './Adapter';

export const dmsAdapters: Adapter[] = [];
