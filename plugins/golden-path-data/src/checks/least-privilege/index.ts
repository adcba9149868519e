import type { DataCheck } from '../DataCheck';
import { identityChecks } from './identities';
import { resourcePolicyChecks } from './resources';
import { statementChecks } from './statements';
import { trustChecks } from './trust';
import { routeUnauthenticated } from './route-unauthenticated';
import { apiWithoutWaf } from './api-without-waf';
import { apiUnauthenticated } from './api-unauthenticated';
import { lambdaPublic } from './lambda-public';
import { lambdaPermissionUnscoped } from './lambda-permission-unscoped';
import { queuePolicyAnyAction } from './queue-policy-any-action';
import { queueOpenPolicy } from './queue-open-policy';
import { mwaaPublic } from './mwaa-public';
import { modelNotIsolated } from './model-not-isolated';
import { notebookRoot } from './notebook-root';
import { notebookOutsideVpc } from './notebook-outside-vpc';
import { sagemakerOpenInternet } from './sagemaker-open-internet';
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
  sagemakerOpenInternet,
  notebookOutsideVpc,
  notebookRoot,
  modelNotIsolated,
  mwaaPublic,
  queueOpenPolicy,
  queuePolicyAnyAction,
  lambdaPermissionUnscoped,
  lambdaPublic,
  apiUnauthenticated,
  apiWithoutWaf,
  routeUnauthenticated,
  ...identityChecks,
  ...statementChecks,
  ...trustChecks,
  ...resourcePolicyChecks,
];
