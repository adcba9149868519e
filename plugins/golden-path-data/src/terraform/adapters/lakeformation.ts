import type { Adapter } from './Adapter';

export const lakeformationAdapters: Adapter[] = [];
