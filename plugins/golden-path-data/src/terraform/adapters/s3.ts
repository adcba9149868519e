import type { Adapter } from './Adapter';

export const s3Adapters: Adapter[] = [];
