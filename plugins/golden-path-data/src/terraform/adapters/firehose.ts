import type { Adapter } from './Adapter';

export const firehoseAdapters: Adapter[] = [];
