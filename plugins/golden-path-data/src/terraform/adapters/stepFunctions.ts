import type { Adapter } from './Adapter';

export const stepFunctionsAdapters: Adapter[] = [];
