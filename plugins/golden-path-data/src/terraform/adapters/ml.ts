import type { Adapter } from './Adapter';

export const mlAdapters: Adapter[] = [];
