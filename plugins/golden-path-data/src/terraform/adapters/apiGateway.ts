import type { Adapter } from './Adapter';

export const apiGatewayAdapters: Adapter[] = [];
