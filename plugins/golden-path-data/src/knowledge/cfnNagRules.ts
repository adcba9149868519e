/**
 * Rules of cfn_nag that look at the same thing as a check, by the check's id (stelligent/cfn_nag, lib/cfn-nag/custom_rules). cfn_nag is
 * not kept up any more, so that no check names it as a counterpart; what projects suppressed of it they still mean.
 */
const BY_CHECK: Record<string, string[]> = {
  'bucket-open-policy': ['F16'],
  'dax-unencrypted': ['W83'],
  'dynamodb-key-of-aws': ['W74'],
  'key-not-rotated': ['F19'],
  'key-open-policy': ['F76'],
  'opensearch-outside-vpc': ['W90'],
  'opensearch-plaintext-nodes': ['W85'],
  'opensearch-unencrypted': ['W54'],
  'policy-allows-everything': ['F3', 'F4', 'F5'],
  'policy-names-no-resource': ['W11', 'W12', 'W13'],
  'policy-passes-any-role': ['F38', 'F40'],
  'queue-key-of-aws': ['W48'],
  'queue-unencrypted': ['W48'],
  'secret-key-of-aws': ['W77'],
  'stream-unencrypted': ['W49'],
  'topic-key-of-aws': ['W47'],
};

/**
 * Rules of cfn_nag whose suppression the rules of AWS's registry for Guard take for their own, by the name of the latter
 * (`Metadata.cfn_nag.rules_to_suppress` in the filters and tests of aws-cloudformation/aws-guard-rules-registry).
 */
const BY_GUARD_RULE: Record<string, string> = {
  CLOUDWATCH_LOG_GROUP_ENCRYPTED: 'W84',
  CODEBUILD_ENCRYPTION_KEY_RULE: 'W32',
  CW_LOGGROUP_RETENTION_PERIOD_CHECK: 'W86',
  DMS_REPLICATION_NOT_PUBLIC: 'W91',
  DYNAMODB_PITR_ENABLED: 'W78',
  IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE: 'W43',
  IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE: 'W44',
  IAM_ROLE_NO_WILDCARD_ACTIONS_ON_PERMISSIONS: 'F3',
  IAM_USER_LOGIN_PROFILE_PASSWORD_RESET_RULE: 'W50',
  LAMBDA_INSIDE_VPC: 'W89',
  REDSHIFT_CLUSTER_CONFIGURATION_CHECK: 'F28',
  S3_BUCKET_LOGGING_ENABLED: 'W35',
  S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED: 'W41',
  SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL: 'F8',
  SNS_TOPICPOLICY_NO_WILDCARD_PRINCIPAL: 'F18',
};

/** The checks that this list names. */
export const CHECKS_WITH_CFN_NAG = Object.keys(BY_CHECK);

/** The rules of cfn_nag that a check stands for. */
export function cfnNagRules(check: {
  id: string;
  equivalents: Array<{ tool: string; id: string }>;
}): string[] {
  const ofGuard = check.equivalents.flatMap(({ tool, id }) =>
    tool === 'cfn-guard' ? BY_GUARD_RULE[id] ?? [] : [],
  );
  return [...new Set([...(BY_CHECK[check.id] ?? []), ...ofGuard])];
}
