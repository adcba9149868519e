import type { Adapter } from './Adapter';

export const secretsAdapters: Adapter[] = [];
