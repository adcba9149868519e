import type { Adapter } from './Adapter';

export const kmsAdapters: Adapter[] = [];
