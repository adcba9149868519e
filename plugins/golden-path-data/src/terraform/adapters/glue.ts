import type { Adapter } from './Adapter';

export const glueAdapters: Adapter[] = [];
