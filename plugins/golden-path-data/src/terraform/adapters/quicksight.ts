import type { Adapter } from './Adapter';
import { block, nested, made, plain } from './words';

/** What QuickSight reads. */
export const quicksightAdapters: Adapter[] = [
  {
    from: 'aws_quicksight_data_source',
    to: 'AWS::QuickSight::DataSource',
    properties: args => ({
      ...plain(args, {
        data_source_id: 'DataSourceId',
        name: 'Name',
        tags: 'Tags',
        type: 'Type',
      }),
      Credentials: made(block(args, 'credentials'), credentials => ({
        CredentialPair: nested(credentials, 'credential_pair', {
          password: 'Password',
          username: 'Username',
        }),
      })),
      DataSourceParameters: made(block(args, 'parameters'), parameters => ({
        AthenaParameters: nested(parameters, 'athena', {
          work_group: 'WorkGroup',
        }),
        AuroraParameters: nested(parameters, 'aurora', { host: 'Host' }),
        AuroraPostgreSqlParameters: nested(parameters, 'aurora_postgresql', {
          host: 'Host',
        }),
        RedshiftParameters: nested(parameters, 'redshift', {
          cluster_id: 'ClusterId',
          database: 'Database',
          host: 'Host',
        }),
        S3Parameters: made(block(parameters, 's3'), () => ({})),
      })),
      SslProperties: nested(args, 'ssl_properties', {
        disable_ssl: 'DisableSsl',
      }),
    }),
  },
  {
    from: 'aws_quicksight_data_set',
    to: 'AWS::QuickSight::DataSet',
    properties: args =>
      plain(args, {
        data_set_id: 'DataSetId',
        import_mode: 'ImportMode',
        name: 'Name',
        tags: 'Tags',
      }),
  },
];
