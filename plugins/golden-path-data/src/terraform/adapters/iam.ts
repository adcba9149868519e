import type { Adapter } from './Adapter';

export const iamAdapters: Adapter[] = [];
