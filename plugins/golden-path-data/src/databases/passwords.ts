import { optionsOf, valueAt, type Resource, type Value } from '../graph';

/** Properties that hold a password, by type. */
export const PASSWORDS: Record<string, string[]> = {
  'AWS::RDS::DBCluster': ['MasterUserPassword'],
  'AWS::RDS::DBInstance': ['MasterUserPassword', 'TdeCredentialPassword'],
  'AWS::DocDB::DBCluster': ['MasterUserPassword'],
  'AWS::Redshift::Cluster': ['MasterUserPassword'],
  'AWS::RedshiftServerless::Namespace': ['AdminUserPassword'],
  'AWS::DMS::Endpoint': ['Password', 'KafkaSettings.SaslPassword'],
  'AWS::OpenSearchService::Domain': [
    'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
  ],
  'AWS::Elasticsearch::Domain': [
    'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
  ],
  'AWS::EMR::Cluster': [
    'KerberosAttributes.KdcAdminPassword',
    'KerberosAttributes.ADDomainJoinPassword',
    'KerberosAttributes.CrossRealmTrustPrincipalPassword',
  ],
};

/** A password of a resource, under the name of its property. */
export interface Password {
  path: string;
  value: Value;
}

export function passwordsOf(resource: Resource): Password[] {
  return (PASSWORDS[resource.type] ?? []).flatMap(path => {
    const value = valueAt(resource, path);
    return value ? [{ path, value }] : [];
  });
}

/**
 * Whether a password stands in the code: as a literal, as the default of a variable or parameter, or in a branch of a condition. What is
 * read from Secrets Manager or SSM when it is deployed does not.
 */
export function isInCode(password: Value): boolean {
  return optionsOf(password).some(
    option =>
      option?.kind === 'scalar' &&
      String(option.value).trim() !== '' &&
      !String(option.value).includes('{{resolve:'),
  );
}
