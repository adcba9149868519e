import type { Adapter } from './Adapter';

export const cloudwatchAdapters: Adapter[] = [];
