import type { Adapter } from './Adapter';

export const snsAdapters: Adapter[] = [];
