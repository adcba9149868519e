import type { Adapter } from './Adapter';

export const dynamodbAdapters: Adapter[] = [];
