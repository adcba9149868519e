import type { Adapter } from './Adapter';
import { arg, block, listed, made, nested, plain } from './words';

/** State machines of Step Functions; their definition stays the text it is. */
export const stepFunctionsAdapters: Adapter[] = [
  {
    from: 'aws_sfn_state_machine',
    to: 'AWS::StepFunctions::StateMachine',
    properties: args => ({
      ...plain(args, {
        definition: 'DefinitionString',
        name: 'StateMachineName',
        role_arn: 'RoleArn',
        tags: 'Tags',
        type: 'StateMachineType',
      }),
      EncryptionConfiguration: nested(args, 'encryption_configuration', {
        kms_key_id: 'KmsKeyId',
        type: 'Type',
      }),
      LoggingConfiguration: made(
        block(args, 'logging_configuration'),
        logging => ({
          Destinations: listed(
            made(arg(logging, 'log_destination'), destination => ({
              CloudWatchLogsLogGroup: made(destination, () => ({
                LogGroupArn: destination,
              })),
            })),
          ),
          IncludeExecutionData: arg(logging, 'include_execution_data'),
          Level: arg(logging, 'level'),
        }),
      ),
      TracingConfiguration: nested(args, 'tracing_configuration', {
        enabled: 'Enabled',
      }),
    }),
  },
  {
    from: 'aws_sfn_activity',
    to: 'AWS::StepFunctions::Activity',
    properties: args => plain(args, { name: 'Name', tags: 'Tags' }),
  },
];
