import type { DataCheck } from '../DataCheck';
import { opensearchOpenPolicy } from './opensearch-open-policy';
import { emrPublicBlockedOff } from './emr-public-blocked-off';
import { opensearchOutsideVpc } from './opensearch-outside-vpc';
import { opensearchCoarseAccess } from './opensearch-coarse-access';
import { redshiftOutsideRouting } from './redshift-outside-routing';
import { redshiftPublic } from './redshift-public';
import { kafkaUnauthenticated } from './kafka-unauthenticated';
import { kafkaPublic } from './kafka-public';
import { dmsPublic } from './dms-public';
import { databaseWithoutIam } from './database-without-iam';
import { databasePublic } from './database-public';
import { bucketAclsEnabled } from './bucket-acls-enabled';
import { bucketPublicAccessOpen } from './bucket-public-access-open';
import { bucketPublicAcl } from './bucket-public-acl';

export const leastPrivilegeChecks: DataCheck[] = [
  bucketAclsEnabled,
  bucketPublicAccessOpen,
  bucketPublicAcl,
  databasePublic,
  databaseWithoutIam,
  dmsPublic,
  kafkaPublic,
  kafkaUnauthenticated,
  redshiftPublic,
  redshiftOutsideRouting,
  opensearchCoarseAccess,
  opensearchOutsideVpc,
  emrPublicBlockedOff,
  opensearchOpenPolicy,
];
