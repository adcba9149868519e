import { arg, block, blocks, made } from '../words';
import type { Properties, Value } from '../../../graph';
import { buffering, logging, processing, s3Destination } from './s3Destination';

/** Every destination but S3; what they keep in S3 beside it is their `S3Configuration`. */
export function destinations(
  args: Properties,
): Record<string, Value | undefined> {
  const destination = (
    name: string,
    more: (from: Value) => Record<string, Value | undefined>,
  ) =>
    made(block(args, name), from => ({
      RoleARN: arg(from, 'role_arn'),
      S3BackupMode: arg(from, 's3_backup_mode'),
      BufferingHints: buffering(from),
      CloudWatchLoggingOptions: logging(from),
      ProcessingConfiguration: processing(from),
      // Before version 5 of the provider it stood beside the destination.
      S3Configuration: s3Destination(
        block(from, 's3_configuration') ?? block(args, 's3_configuration'),
      ),
      ...more(from),
    }));
  return {
    RedshiftDestinationConfiguration: destination(
      'redshift_configuration',
      from => ({
        ClusterJDBCURL: arg(from, 'cluster_jdbcurl'),
        Username: arg(from, 'username'),
        Password: arg(from, 'password'),
        CopyCommand: made(from, () => ({
          DataTableName: arg(from, 'data_table_name'),
          CopyOptions: arg(from, 'copy_options'),
        })),
        S3BackupConfiguration: s3Destination(
          block(from, 's3_backup_configuration'),
        ),
      }),
    ),
    ElasticsearchDestinationConfiguration: destination(
      'elasticsearch_configuration',
      domain,
    ),
    AmazonopensearchserviceDestinationConfiguration: destination(
      'opensearch_configuration',
      domain,
    ),
    AmazonOpenSearchServerlessDestinationConfiguration: destination(
      'opensearchserverless_configuration',
      from => ({
        CollectionEndpoint: arg(from, 'collection_endpoint'),
        IndexName: arg(from, 'index_name'),
      }),
    ),
    SplunkDestinationConfiguration: destination(
      'splunk_configuration',
      from => ({
        HECEndpoint: arg(from, 'hec_endpoint'),
        HECEndpointType: arg(from, 'hec_endpoint_type'),
        HECToken: arg(from, 'hec_token'),
      }),
    ),
    HttpEndpointDestinationConfiguration: destination(
      'http_endpoint_configuration',
      from => ({
        EndpointConfiguration: made(from, () => ({
          Url: arg(from, 'url'),
          Name: arg(from, 'name'),
          AccessKey: arg(from, 'access_key'),
        })),
      }),
    ),
    SnowflakeDestinationConfiguration: destination(
      'snowflake_configuration',
      from => ({
        AccountUrl: arg(from, 'account_url'),
        Database: arg(from, 'database'),
        Schema: arg(from, 'schema'),
        Table: arg(from, 'table'),
      }),
    ),
    IcebergDestinationConfiguration: destination(
      'iceberg_configuration',
      from => ({
        CatalogConfiguration: made(from, () => ({
          CatalogArn: arg(from, 'catalog_arn'),
        })),
        DestinationTableConfigurationList: blocks(
          from,
          'destination_table_configuration',
          one =>
            made(one, table => ({
              DestinationDatabaseName: arg(table, 'database_name'),
              DestinationTableName: arg(table, 'table_name'),
            })),
        ),
      }),
    ),
  };
}

function domain(from: Value): Record<string, Value | undefined> {
  return {
    DomainARN: arg(from, 'domain_arn'),
    ClusterEndpoint: arg(from, 'cluster_endpoint'),
    IndexName: arg(from, 'index_name'),
    TypeName: arg(from, 'type_name'),
  };
}
