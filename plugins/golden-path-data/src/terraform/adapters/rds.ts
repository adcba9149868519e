import type { Adapter } from './Adapter';

export const rdsAdapters: Adapter[] = [];
