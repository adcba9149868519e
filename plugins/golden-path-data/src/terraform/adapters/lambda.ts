import type { Adapter } from './Adapter';
import { arg, block, made, nested, plain } from './words';

/** Functions of Lambda, and what calls them. */
export const lambdaAdapters: Adapter[] = [
  {
    from: 'aws_lambda_function',
    to: 'AWS::Lambda::Function',
    properties: args => ({
      ...plain(args, {
        function_name: 'FunctionName',
        role: 'Role',
        runtime: 'Runtime',
        handler: 'Handler',
        timeout: 'Timeout',
        memory_size: 'MemorySize',
        kms_key_arn: 'KmsKeyArn',
        package_type: 'PackageType',
        tags: 'Tags',
      }),
      Environment: made(block(args, 'environment'), one => ({
        Variables: arg(one, 'variables'),
      })),
      DeadLetterConfig: made(block(args, 'dead_letter_config'), one => ({
        TargetArn: arg(one, 'target_arn'),
      })),
      TracingConfig: made(block(args, 'tracing_config'), one => ({
        Mode: arg(one, 'mode'),
      })),
      CapacityProviderConfig: made(
        block(args, 'capacity_provider_config'),
        () => ({}),
      ),
      VpcConfig: nested(args, 'vpc_config', {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      }),
    }),
  },
  {
    from: 'aws_lambda_event_source_mapping',
    to: 'AWS::Lambda::EventSourceMapping',
    properties: args => ({
      ...plain(args, {
        event_source_arn: 'EventSourceArn',
        function_name: 'FunctionName',
        batch_size: 'BatchSize',
        maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
        bisect_batch_on_function_error: 'BisectBatchOnFunctionError',
        enabled: 'Enabled',
        function_response_types: 'FunctionResponseTypes',
        maximum_record_age_in_seconds: 'MaximumRecordAgeInSeconds',
        maximum_retry_attempts: 'MaximumRetryAttempts',
        starting_position: 'StartingPosition',
        topics: 'Topics',
      }),
      DestinationConfig: made(block(args, 'destination_config'), one => ({
        OnFailure: made(block(one, 'on_failure'), failure => ({
          Destination: arg(failure, 'destination_arn'),
        })),
      })),
    }),
  },
  {
    from: 'aws_lambda_permission',
    to: 'AWS::Lambda::Permission',
    properties: args =>
      plain(args, {
        action: 'Action',
        function_name: 'FunctionName',
        principal: 'Principal',
        source_arn: 'SourceArn',
        source_account: 'SourceAccount',
        principal_org_id: 'PrincipalOrgID',
        function_url_auth_type: 'FunctionUrlAuthType',
        event_source_token: 'EventSourceToken',
      }),
  },
  {
    from: 'aws_lambda_function_event_invoke_config',
    to: 'AWS::Lambda::EventInvokeConfig',
    properties: args => ({
      ...plain(args, {
        function_name: 'FunctionName',
        maximum_event_age_in_seconds: 'MaximumEventAgeInSeconds',
        maximum_retry_attempts: 'MaximumRetryAttempts',
        qualifier: 'Qualifier',
      }),
      DestinationConfig: made(block(args, 'destination_config'), one => ({
        OnFailure: nested(one, 'on_failure', { destination: 'Destination' }),
        OnSuccess: nested(one, 'on_success', { destination: 'Destination' }),
      })),
    }),
  },
  {
    from: 'aws_lambda_function_url',
    to: 'AWS::Lambda::Url',
    properties: args =>
      plain(args, {
        authorization_type: 'AuthType',
        function_name: 'TargetFunctionArn',
        qualifier: 'Qualifier',
      }),
  },
  {
    from: 'aws_lambda_alias',
    to: 'AWS::Lambda::Alias',
    properties: args =>
      plain(args, {
        function_name: 'FunctionName',
        function_version: 'FunctionVersion',
        name: 'Name',
      }),
  },
];
