import { properties, turned, type Properties, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, defaulted, made, nested, plain } from './words';

export const athenaAdapters: Adapter[] = [
  {
    from: 'aws_athena_workgroup',
    to: 'AWS::Athena::WorkGroup',
    properties: args => ({
      ...plain(args, {
        description: 'Description',
        name: 'Name',
        state: 'State',
        tags: 'Tags',
      }),
      WorkGroupConfiguration: configuration(args),
    }),
  },
  {
    from: 'aws_athena_database',
    to: 'aws_athena_database',
    properties: args => ({
      ...plain(args, { bucket: 'Bucket', name: 'Name' }),
      EncryptionConfiguration: encryption(args),
    }),
  },
  {
    from: 'aws_athena_named_query',
    to: 'AWS::Athena::NamedQuery',
    properties: args =>
      plain(args, {
        database: 'Database',
        name: 'Name',
        query: 'QueryString',
        workgroup: 'WorkGroup',
      }),
  },
  {
    from: 'aws_athena_prepared_statement',
    to: 'AWS::Athena::PreparedStatement',
    properties: args =>
      plain(args, {
        name: 'StatementName',
        query_statement: 'QueryStatement',
        workgroup: 'WorkGroup',
      }),
  },
  {
    from: 'aws_athena_data_catalog',
    to: 'AWS::Athena::DataCatalog',
    properties: args =>
      plain(args, { name: 'Name', parameters: 'Parameters', type: 'Type' }),
  },
];

/** The provider enforces the settings and publishes metrics, even where there is no such block. */
function configuration(args: Properties): Value | undefined {
  const from = turned(
    block(args, 'configuration'),
    known => known ?? properties({}, args.at),
  );
  return made(from, settings => ({
    ...plain(settings, {
      bytes_scanned_cutoff_per_query: 'BytesScannedCutoffPerQuery',
      execution_role: 'ExecutionRole',
      requester_pays_enabled: 'RequesterPaysEnabled',
    }),
    EnforceWorkGroupConfiguration: defaulted(
      arg(settings, 'enforce_workgroup_configuration'),
      true,
      settings,
    ),
    PublishCloudWatchMetricsEnabled: defaulted(
      arg(settings, 'publish_cloudwatch_metrics_enabled'),
      true,
      settings,
    ),
    EngineVersion: nested(settings, 'engine_version', {
      selected_engine_version: 'SelectedEngineVersion',
    }),
    ResultConfiguration: made(
      block(settings, 'result_configuration'),
      result => ({
        OutputLocation: arg(result, 'output_location'),
        EncryptionConfiguration: encryption(result),
      }),
    ),
    ManagedQueryResultsConfiguration: made(
      block(settings, 'managed_query_results_configuration'),
      managed => ({
        Enabled: arg(managed, 'enabled'),
        EncryptionConfiguration: nested(managed, 'encryption_configuration', {
          kms_key: 'KmsKey',
        }),
      }),
    ),
  }));
}

function encryption(from: Value): Value | undefined {
  return made(block(from, 'encryption_configuration'), known => ({
    EncryptionOption: arg(known, 'encryption_option'),
    KmsKey: arg(known, 'kms_key_arn') ?? arg(known, 'kms_key'),
  }));
}
