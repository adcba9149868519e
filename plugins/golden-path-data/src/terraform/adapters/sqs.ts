import type { Adapter } from './Adapter';

export const sqsAdapters: Adapter[] = [];
