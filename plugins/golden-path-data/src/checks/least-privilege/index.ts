import type { DataCheck } from '../DataCheck';
import { bucketAclsEnabled } from './bucket-acls-enabled';
import { bucketPublicAccessOpen } from './bucket-public-access-open';
import { bucketPublicAcl } from './bucket-public-acl';

export const leastPrivilegeChecks: DataCheck[] = [
  bucketAclsEnabled,
  bucketPublicAccessOpen,
  bucketPublicAcl,
];
