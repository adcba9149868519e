import type { Adapter } from './Adapter';

export const ec2Adapters: Adapter[] = [];
