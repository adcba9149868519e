import { KEY, add, all, drop, ref, set, tags } from './edits';
import {
  airflow,
  emr,
  gateway,
  glueJob,
  model,
  notebook,
  search,
  warehouse,
} from './guests';
import { breaks } from './Mutation';

const DOMAIN = 'AWS::OpenSearchService::Domain';
const WAREHOUSE = 'AWS::Redshift::Cluster';
const EMR_SECURITY = 'AWS::EMR::SecurityConfiguration';
const GLUE_SECURITY = 'AWS::Glue::SecurityConfiguration';
const WORKGROUP = 'AWS::Athena::WorkGroup';

/** What processes and serves is encrypted, at rest and on its way. */
export const encryptedEngines = [
  breaks(
    'redshift-unencrypted',
    all(set(WAREHOUSE, 'Encrypted', false), drop(WAREHOUSE, 'KmsKeyId')),
    { on: warehouse },
  ),
  breaks('redshift-key-of-aws', drop(WAREHOUSE, 'KmsKeyId'), {
    on: warehouse,
  }),
  breaks(
    'redshift-plaintext-connections',
    set(
      'AWS::Redshift::ClusterParameterGroup',
      'Parameters.0.ParameterValue',
      'false',
    ),
    { on: warehouse },
  ),
  breaks(
    'athena-results-unencrypted',
    drop(
      WORKGROUP,
      'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration',
    ),
  ),
  breaks(
    'athena-settings-overridable',
    set(
      WORKGROUP,
      'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
      false,
    ),
  ),
  breaks(
    'opensearch-unencrypted',
    set(DOMAIN, 'EncryptionAtRestOptions', { Enabled: false }),
    { on: search, left: 'a key of one’s own replaces the domain' },
  ),
  breaks(
    'opensearch-plaintext-nodes',
    set(DOMAIN, 'NodeToNodeEncryptionOptions.Enabled', false),
    { on: search },
  ),
  breaks(
    'opensearch-plaintext-connections',
    set(DOMAIN, 'DomainEndpointOptions.EnforceHTTPS', false),
    { on: search },
  ),
  breaks(
    'opensearch-old-tls',
    set(
      DOMAIN,
      'DomainEndpointOptions.TLSSecurityPolicy',
      'Policy-Min-TLS-1-0-2019-07',
    ),
    { on: search },
  ),
  breaks(
    'opensearch-key-of-aws',
    drop(DOMAIN, 'EncryptionAtRestOptions.KmsKeyId'),
    { on: search },
  ),
  breaks(
    'emr-without-security',
    drop('AWS::EMR::Cluster', 'SecurityConfiguration'),
    { on: emr },
  ),
  breaks(
    'emr-not-encrypted-at-rest',
    set(
      EMR_SECURITY,
      'SecurityConfiguration.EncryptionConfiguration.EnableAtRestEncryption',
      false,
    ),
    { on: emr },
  ),
  breaks(
    'emr-not-encrypted-in-transit',
    set(
      EMR_SECURITY,
      'SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption',
      false,
    ),
    { on: emr },
  ),
  breaks(
    'glue-without-security',
    drop('AWS::Glue::Job', 'SecurityConfiguration'),
    { on: glueJob },
  ),
  breaks(
    'glue-security-partial',
    set(GLUE_SECURITY, 'EncryptionConfiguration.JobBookmarksEncryption', {
      JobBookmarksEncryptionMode: 'DISABLED',
    }),
    { on: glueJob },
  ),
  breaks(
    'catalog-unencrypted',
    add('Cataloging', {
      Settings: {
        Type: 'AWS::Glue::DataCatalogEncryptionSettings',
        Properties: {
          CatalogId: ref('AWS::AccountId'),
          DataCatalogEncryptionSettings: {
            ConnectionPasswordEncryption: {
              KmsKeyId: KEY,
              ReturnConnectionPasswordEncrypted: true,
            },
            EncryptionAtRest: { CatalogEncryptionMode: 'DISABLED' },
          },
        },
      },
    }),
  ),
  breaks(
    'glue-connection-plaintext',
    add('Ingestion', {
      Connection: {
        Type: 'AWS::Glue::Connection',
        Properties: {
          CatalogId: ref('AWS::AccountId'),
          ConnectionInput: {
            ConnectionProperties: {
              JDBC_CONNECTION_URL: 'jdbc:postgresql://orders.internal/orders',
              JDBC_ENFORCE_SSL: 'false',
              SECRET_ID: 'order-events/source-database',
            },
            ConnectionType: 'JDBC',
          },
        },
      },
    }),
  ),
  breaks(
    'sagemaker-key-of-aws',
    drop('AWS::SageMaker::NotebookInstance', 'KmsKeyId'),
    { on: notebook },
  ),
  breaks(
    'sagemaker-plaintext-nodes',
    set(
      'AWS::SageMaker::DataQualityJobDefinition',
      'NetworkConfig.EnableInterContainerTrafficEncryption',
      false,
    ),
    { on: model },
  ),
  breaks(
    'endpoint-key-of-aws',
    drop('AWS::SageMaker::EndpointConfig', 'KmsKeyId'),
    { on: model },
  ),
  breaks('mwaa-key-of-aws', drop('AWS::MWAA::Environment', 'KmsKey'), {
    on: airflow,
  }),
  breaks(
    'lambda-key-of-aws',
    set('AWS::Lambda::Function', 'Environment', {
      Variables: { STAGE: 'prod' },
    }),
    { on: gateway },
  ),
  breaks('log-group-key-of-aws', drop('AWS::Logs::LogGroup', 'KmsKeyId')),
  breaks(
    'quicksight-plaintext',
    add('Consumption', {
      Dashboards: {
        Type: 'AWS::QuickSight::DataSource',
        Properties: {
          SslProperties: { DisableSsl: true },
          Tags: tags(),
          Type: 'REDSHIFT',
        },
      },
    }),
  ),
];
