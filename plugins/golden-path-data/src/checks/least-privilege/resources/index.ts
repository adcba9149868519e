import type { DataCheck } from '../../DataCheck';
import { bucketOpenPolicy } from './bucket-open-policy';
import { keyOpenPolicy } from './key-open-policy';
import { lakeBypassed } from './lake-bypassed';
import { layerPublic } from './layer-public';
import { resourceOpenPolicy } from './resource-open-policy';

export const resourcePolicyChecks: DataCheck[] = [
  bucketOpenPolicy,
  keyOpenPolicy,
  resourceOpenPolicy,
  layerPublic,
  lakeBypassed,
];
