import type { Adapter } from './Adapter';

export const ecsAdapters: Adapter[] = [];
