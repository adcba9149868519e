import type { Adapter } from './Adapter';

export const cloudtrailAdapters: Adapter[] = [];
