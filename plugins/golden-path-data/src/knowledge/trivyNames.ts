/**
 * What trivy, and tfsec before it, calls its checks besides their numbers (`long_id`, or provider, service and `short_code`, in the
 * metadata of aquasecurity/trivy-checks, checks/cloud/aws, 2026). A check without an entry is known by its number alone.
 */
const LONG_IDS: Record<string, string> = {
  'AWS-0004': 'aws-apigateway-no-public-access',
  'AWS-0006': 'aws-athena-enable-at-rest-encryption',
  'AWS-0007': 'aws-athena-no-encryption-override',
  'AWS-0015': 'aws-cloudtrail-encryption-customer-managed-key',
  'AWS-0017': 'aws-cloudwatch-log-group-customer-key',
  'AWS-0023': 'aws-dynamodb-enable-at-rest-encryption',
  'AWS-0024': 'aws-dynamodb-enable-recovery',
  'AWS-0025': 'aws-dynamodb-table-customer-key',
  'AWS-0042': 'aws-elasticsearch-enable-domain-logging',
  'AWS-0043': 'aws-elasticsearch-enable-in-transit-encryption',
  'AWS-0046': 'aws-elasticsearch-enforce-https',
  'AWS-0048': 'aws-elasticsearch-enable-domain-encryption',
  'AWS-0057': 'aws-iam-no-policy-wildcards',
  'AWS-0064': 'aws-kinesis-enable-in-transit-encryption',
  'AWS-0065': 'aws-kms-auto-rotate-keys',
  'AWS-0066': 'aws-lambda-enable-tracing',
  'AWS-0073': 'aws-msk-enable-in-transit-encryption',
  'AWS-0074': 'aws-msk-enable-logging',
  'AWS-0077': 'aws-rds-specify-backup-retention',
  'AWS-0079': 'aws-rds-encrypt-cluster-storage-data',
  'AWS-0080': 'aws-rds-encrypt-instance-storage-data',
  'AWS-0084': 'aws-redshift-encryption-customer-key',
  'AWS-0086': 'aws-s3-block-public-acls',
  'AWS-0089': 'aws-s3-enable-logging',
  'AWS-0090': 'aws-s3-enable-versioning',
  'AWS-0092': 'aws-s3-no-public-access-with-acl',
  'AWS-0095': 'aws-sns-enable-topic-encryption',
  'AWS-0096': 'aws-sqs-enable-queue-encryption',
  'AWS-0097': 'aws-sqs-no-wildcards-in-policy-documents',
  'AWS-0098': 'aws-ssm-secret-use-customer-key',
  'AWS-0126': 'aws-elasticsearch-use-secure-tls-policy',
  'AWS-0132': 'aws-s3-encryption-customer-key',
  'AWS-0135': 'aws-sqs-queue-encryption-use-cmk',
  'AWS-0136': 'aws-sns-topic-encryption-use-cmk',
  'AWS-0137': 'aws-emr-enable-at-rest-encryption',
  'AWS-0138': 'aws-emr-enable-in-transit-encryption',
  'AWS-0139': 'aws-emr-enable-local-disk-encryption',
  'AWS-0143': 'aws-iam-no-user-attached-policies',
  'AWS-0161': 'aws-cloudtrail-no-public-log-access',
  'AWS-0176': 'aws-rds-enable-iam-auth',
  'AWS-0177': 'aws-rds-enable-deletion-protection',
  'AWS-0179': 'aws-msk-enable-at-rest-encryption',
  'AWS-0180': 'aws-rds-enable-public-access',
  'AWS-0342': 'aws-iam-filter-passrole-access',
  'AWS-0343': 'aws-rds-enable-cluster-deletion-protection',
};

/** What tfsec called them before, where that differs (aquasecurity/defsec, rules/aws). */
const OLD_IDS: Record<string, string> = {
  'AWS-0004': 'aws-api-gateway-no-public-access',
  'AWS-0015': 'aws-cloudtrail-enable-at-rest-encryption',
  'AWS-0042': 'aws-elastic-search-enable-domain-logging',
  'AWS-0043': 'aws-elastic-search-enable-in-transit-encryption',
  'AWS-0046': 'aws-elastic-search-enforce-https',
  'AWS-0048': 'aws-elastic-search-enable-domain-encryption',
  'AWS-0089': 'aws-s3-enable-bucket-logging',
  'AWS-0126': 'aws-elastic-search-use-secure-tls-policy',
};

/** `AWS-0089` for `AVD-AWS-0089`, as trivy writes it now. */
export function trivyId(id: string): string {
  return id.toUpperCase().replace(/^AVD-/, '');
}

/** All names under which trivy takes one of its checks, given in any way its number is written. */
export function trivyNames(id: string): string[] {
  const number = trivyId(id);
  const long = [LONG_IDS[number], OLD_IDS[number]].filter(
    (name): name is string => name !== undefined,
  );
  // The short name is the long one without the provider and the service.
  const short = long.map(name =>
    name.replace(/^aws-(api-gateway|elastic-search|[a-z0-9]+)-/, ''),
  );
  const avd = `AVD-${number}`;
  return [...new Set([number, avd, avd.toLowerCase(), ...long, ...short])];
}
