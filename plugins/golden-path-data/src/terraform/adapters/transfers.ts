import type { Adapter } from './Adapter';

export const transfersAdapters: Adapter[] = [];
