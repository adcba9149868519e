import type { Value } from '../../graph';
import type { Adapter } from './Adapter';
import {
  arg,
  block,
  blocks,
  defaulted,
  listed,
  made,
  nested,
  plain,
} from './words';

const columns = (from: Value | undefined, name: string) =>
  blocks(from, name, one =>
    made(one, column => ({
      Name: arg(column, 'name'),
      Type: arg(column, 'type'),
    })),
  );

const storage = (from: Value | undefined) =>
  made(block(from, 'storage_descriptor'), one => ({
    Location: arg(one, 'location'),
    InputFormat: arg(one, 'input_format'),
    OutputFormat: arg(one, 'output_format'),
    Compressed: arg(one, 'compressed'),
    Columns: columns(one, 'columns'),
    Parameters: arg(one, 'parameters'),
    SerdeInfo: made(block(one, 'ser_de_info'), serde => ({
      SerializationLibrary: arg(serde, 'serialization_library'),
      Parameters: arg(serde, 'parameters'),
    })),
  }));

/** Catalog, jobs, triggers and optimizers of Glue. */
export const glueAdapters: Adapter[] = [
  {
    from: 'aws_glue_catalog_database',
    to: 'AWS::Glue::Database',
    properties: args => ({
      CatalogId: arg(args, 'catalog_id'),
      DatabaseInput: made(args, one => ({
        Name: arg(one, 'name'),
        LocationUri: arg(one, 'location_uri'),
        Parameters: arg(one, 'parameters'),
        CreateTableDefaultPermissions: blocks(
          one,
          'create_table_default_permission',
          given =>
            made(given, () => ({
              Permissions: arg(given, 'permissions'),
              Principal: nested(given, 'principal', {
                data_lake_principal_identifier: 'DataLakePrincipalIdentifier',
              }),
            })),
        ),
      })),
      Tags: arg(args, 'tags'),
    }),
  },
  {
    from: 'aws_glue_catalog_table',
    to: 'AWS::Glue::Table',
    properties: args => ({
      DatabaseName: arg(args, 'database_name'),
      TableInput: made(args, one => ({
        Name: arg(one, 'name'),
        TableType: arg(one, 'table_type'),
        Parameters: arg(one, 'parameters'),
        PartitionKeys: columns(one, 'partition_keys'),
        StorageDescriptor: storage(one),
      })),
      OpenTableFormatInput: made(
        block(args, 'open_table_format_input'),
        format => ({
          IcebergInput: made(block(format, 'iceberg_input'), iceberg => ({
            MetadataOperation: arg(iceberg, 'metadata_operation'),
            Version: arg(iceberg, 'version'),
          })),
        }),
      ),
    }),
  },
  {
    from: 'aws_glue_catalog_table_optimizer',
    to: 'AWS::Glue::TableOptimizer',
    properties: args => ({
      ...plain(args, {
        database_name: 'DatabaseName',
        table_name: 'TableName',
        type: 'Type',
      }),
      TableOptimizerConfiguration: made(block(args, 'configuration'), one => ({
        Enabled: arg(one, 'enabled'),
        RoleArn: arg(one, 'role_arn'),
      })),
    }),
  },
  {
    from: 'aws_glue_crawler',
    to: 'AWS::Glue::Crawler',
    properties: args => ({
      ...plain(args, {
        name: 'Name',
        database_name: 'DatabaseName',
        role: 'Role',
        security_configuration: 'CrawlerSecurityConfiguration',
        tags: 'Tags',
      }),
      LakeFormationConfiguration: nested(args, 'lake_formation_configuration', {
        account_id: 'AccountId',
        use_lake_formation_credentials: 'UseLakeFormationCredentials',
      }),
      RecrawlPolicy: nested(args, 'recrawl_policy', {
        recrawl_behavior: 'RecrawlBehavior',
      }),
      Schedule: made(arg(args, 'schedule'), schedule => ({
        ScheduleExpression: schedule,
      })),
      Targets: made(args, one => ({
        S3Targets: blocks(one, 's3_target', target =>
          made(target, it => ({ Path: arg(it, 'path') })),
        ),
        JdbcTargets: blocks(one, 'jdbc_target', target =>
          made(target, it => ({
            ConnectionName: arg(it, 'connection_name'),
            Path: arg(it, 'path'),
          })),
        ),
      })),
    }),
  },
  {
    from: 'aws_glue_job',
    to: 'AWS::Glue::Job',
    properties: args => ({
      ...plain(args, {
        name: 'Name',
        role_arn: 'Role',
        glue_version: 'GlueVersion',
        worker_type: 'WorkerType',
        number_of_workers: 'NumberOfWorkers',
        max_capacity: 'MaxCapacity',
        max_retries: 'MaxRetries',
        timeout: 'Timeout',
        execution_class: 'ExecutionClass',
        security_configuration: 'SecurityConfiguration',
        default_arguments: 'DefaultArguments',
        non_overridable_arguments: 'NonOverridableArguments',
        tags: 'Tags',
      }),
      Connections: made(arg(args, 'connections'), connections => ({
        Connections: connections,
      })),
      Command: made(block(args, 'command'), one => ({
        Name: arg(one, 'name'),
        ScriptLocation: arg(one, 'script_location'),
        PythonVersion: arg(one, 'python_version'),
      })),
    }),
  },
  {
    from: 'aws_glue_trigger',
    to: 'AWS::Glue::Trigger',
    properties: args => ({
      ...plain(args, {
        name: 'Name',
        type: 'Type',
        schedule: 'Schedule',
        workflow_name: 'WorkflowName',
        tags: 'Tags',
      }),
      Actions: blocks(args, 'actions', one =>
        made(one, action => ({
          JobName: arg(action, 'job_name'),
          CrawlerName: arg(action, 'crawler_name'),
        })),
      ),
      EventBatchingCondition: nested(args, 'event_batching_condition', {
        batch_size: 'BatchSize',
        batch_window: 'BatchWindow',
      }),
      Predicate: made(block(args, 'predicate'), predicate => ({
        Conditions: blocks(predicate, 'conditions', one =>
          made(one, () =>
            plain(one, {
              crawler_name: 'CrawlerName',
              job_name: 'JobName',
              state: 'State',
            }),
          ),
        ),
      })),
      // The provider starts a trigger unless it is told not to, on creation or afterwards.
      StartOnCreation: defaulted(arg(args, 'enabled'), true, args),
    }),
  },
  {
    from: 'aws_glue_workflow',
    to: 'AWS::Glue::Workflow',
    properties: args => plain(args, { name: 'Name', tags: 'Tags' }),
  },
  {
    from: 'aws_glue_connection',
    to: 'AWS::Glue::Connection',
    properties: args => ({
      CatalogId: arg(args, 'catalog_id'),
      ConnectionInput: made(args, () => ({
        ...plain(args, {
          connection_properties: 'ConnectionProperties',
          name: 'Name',
        }),
        // The provider's default.
        ConnectionType: defaulted(arg(args, 'connection_type'), 'JDBC', args),
        PhysicalConnectionRequirements: nested(
          args,
          'physical_connection_requirements',
          {
            security_group_id_list: 'SecurityGroupIdList',
            subnet_id: 'SubnetId',
          },
        ),
      })),
    }),
  },
  {
    from: 'aws_glue_security_configuration',
    to: 'AWS::Glue::SecurityConfiguration',
    properties: args => ({
      Name: arg(args, 'name'),
      EncryptionConfiguration: made(
        block(args, 'encryption_configuration'),
        one => ({
          CloudWatchEncryption: nested(one, 'cloudwatch_encryption', {
            cloudwatch_encryption_mode: 'CloudWatchEncryptionMode',
            kms_key_arn: 'KmsKeyArn',
          }),
          JobBookmarksEncryption: nested(one, 'job_bookmarks_encryption', {
            job_bookmarks_encryption_mode: 'JobBookmarksEncryptionMode',
            kms_key_arn: 'KmsKeyArn',
          }),
          S3Encryptions: listed(
            nested(one, 's3_encryption', {
              kms_key_arn: 'KmsKeyArn',
              s3_encryption_mode: 'S3EncryptionMode',
            }),
          ),
        }),
      ),
    }),
  },
  {
    from: 'aws_glue_data_catalog_encryption_settings',
    to: 'AWS::Glue::DataCatalogEncryptionSettings',
    properties: args => ({
      CatalogId: arg(args, 'catalog_id'),
      DataCatalogEncryptionSettings: made(
        block(args, 'data_catalog_encryption_settings'),
        settings => ({
          ConnectionPasswordEncryption: nested(
            settings,
            'connection_password_encryption',
            {
              aws_kms_key_id: 'KmsKeyId',
              return_connection_password_encrypted:
                'ReturnConnectionPasswordEncrypted',
            },
          ),
          EncryptionAtRest: nested(settings, 'encryption_at_rest', {
            catalog_encryption_mode: 'CatalogEncryptionMode',
            sse_aws_kms_key_id: 'SseAwsKmsKeyId',
          }),
        }),
      ),
    }),
  },
  {
    from: 'aws_glue_data_quality_ruleset',
    to: 'AWS::Glue::DataQualityRuleset',
    properties: args => ({
      ...plain(args, { name: 'Name', ruleset: 'Ruleset', tags: 'Tags' }),
      TargetTable: nested(args, 'target_table', {
        database_name: 'DatabaseName',
        table_name: 'TableName',
      }),
    }),
  },
  {
    from: 'aws_glue_dev_endpoint',
    to: 'AWS::Glue::DevEndpoint',
    properties: args =>
      plain(args, {
        name: 'EndpointName',
        glue_version: 'GlueVersion',
        security_configuration: 'SecurityConfiguration',
        tags: 'Tags',
      }),
  },
];
