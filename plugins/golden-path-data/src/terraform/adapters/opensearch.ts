import type { Adapter } from './Adapter';

export const opensearchAdapters: Adapter[] = [];
