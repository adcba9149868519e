import type { Adapter } from './Adapter';

export const redshiftAdapters: Adapter[] = [];
