import type { Adapter } from './Adapter';

export const sagemakerAdapters: Adapter[] = [];
