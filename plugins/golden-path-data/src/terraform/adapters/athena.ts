import type { Adapter } from './Adapter';

export const athenaAdapters: Adapter[] = [];
