import type { Adapter } from './Adapter';

export const kinesisAdapters: Adapter[] = [];
