import type { Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, plain } from './words';

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
        tags: 'Tags',
      }),
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
    }),
  },
  {
    from: 'aws_glue_dev_endpoint',
    to: 'AWS::Glue::DevEndpoint',
    properties: args =>
      plain(args, {
        name: 'EndpointName',
        glue_version: 'GlueVersion',
        tags: 'Tags',
      }),
  },
];
