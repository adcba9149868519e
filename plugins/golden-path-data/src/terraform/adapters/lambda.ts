import type { Adapter } from './Adapter';

export const lambdaAdapters: Adapter[] = [];
