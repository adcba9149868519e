import { calledModule } from '../../__testUtils__/calledModule';
import { prepareTerraform } from '../readTerraform';

beforeAll(() => prepareTerraform());

const LOGS = '#module.m.aws_cloudwatch_log_group.lambda[0] arn';
const NAME = 'function_name = "f"';

/** Facts of main.tf, iam.tf and variables.tf of the module. */
describe('the module for Lambda', () => {
  it.each<[string, string, string, unknown[]]>([
    // the function
    [
      'defaults',
      NAME,
      'Lambda::Function',
      [
        {
          FunctionName: 'f',
          Role: '→ #module.m.aws_iam_role.lambda[0] arn',
          Handler: '',
          Runtime: '',
          PackageType: 'Zip',
          MemorySize: 128,
          Timeout: 3,
          Tags: {},
        },
      ],
    ],
    [
      'an image has no handler',
      `${NAME}\npackage_type = "Image"\nhandler = "a.b"\ncreate_role = false\nlambda_role = "arn:r"`,
      'Lambda::Function',
      [
        {
          FunctionName: 'f',
          Role: 'arn:r',
          PackageType: 'Image',
          MemorySize: 128,
          Timeout: 3,
          Tags: {},
        },
      ],
    ],
    [
      'settings',
      `${NAME}\nmemory_size = 512\ntimeout = 60\nkms_key_arn = "arn:k"\ntracing_mode = "Active"\ndead_letter_target_arn = "arn:d"\nenvironment_variables = { A = "b" }\nvpc_subnet_ids = ["s"]\nvpc_security_group_ids = ["g"]\nruntime = "python3.13"\nhandler = "a.b"\ntags = { a = "1" }\nfunction_tags = { b = "2" }`,
      'Lambda::Function',
      [
        {
          FunctionName: 'f',
          Role: '→ #module.m.aws_iam_role.lambda[0] arn',
          Handler: 'a.b',
          Runtime: 'python3.13',
          PackageType: 'Zip',
          MemorySize: 512,
          Timeout: 60,
          KmsKeyArn: 'arn:k',
          Tags: { a: '1', b: '2' },
          Environment: { Variables: { A: 'b' } },
          DeadLetterConfig: { TargetArn: 'arn:d' },
          TracingConfig: { Mode: 'Active' },
          VpcConfig: { SubnetIds: ['s'], SecurityGroupIds: ['g'] },
        },
      ],
    ],
    ['none', 'create = false', 'Lambda::Function', []],
    ['a layer is no function', 'create_layer = true', 'Lambda::Function', []],
    // its logs
    [
      'logs are kept for ever',
      NAME,
      'Logs::LogGroup',
      [{ LogGroupName: '/aws/lambda/f', Tags: {} }],
    ],
    [
      'logs that are set',
      `${NAME}\ncloudwatch_logs_retention_in_days = 30\ncloudwatch_logs_kms_key_id = "arn:k"`,
      'Logs::LogGroup',
      [
        {
          LogGroupName: '/aws/lambda/f',
          RetentionInDays: 30,
          KmsKeyId: 'arn:k',
          Tags: {},
        },
      ],
    ],
    [
      'a log group that is there',
      `${NAME}\nuse_existing_cloudwatch_log_group = true`,
      'Logs::LogGroup',
      [],
    ],
    // who may call it
    ['nobody', NAME, 'Lambda::Permission', []],
    [
      'a service, for the version and for any',
      `${NAME}\nallowed_triggers = { s3 = { service = "s3", source_arn = "arn:b" } }\ncreate_current_version_allowed_triggers = false`,
      'Lambda::Permission',
      [
        {
          Action: 'lambda:InvokeFunction',
          FunctionName: '→ #module.m.aws_lambda_function.this[0] id',
          Principal: 's3.amazonaws.com',
          SourceArn: 'arn:b',
        },
      ],
    ],
    ['no URL', NAME, 'Lambda::Url', []],
    [
      'a URL is open unless it is told otherwise',
      `${NAME}\ncreate_lambda_function_url = true`,
      'Lambda::Url',
      [
        {
          AuthType: 'NONE',
          TargetFunctionArn: '→ #module.m.aws_lambda_function.this[0] id',
        },
      ],
    ],
    // what calls it
    [
      'a queue',
      `${NAME}\nevent_source_mapping = { q = { event_source_arn = "arn:q", batch_size = 5, destination_arn_on_failure = "arn:f" } }`,
      'Lambda::EventSourceMapping',
      [
        {
          EventSourceArn: 'arn:q',
          FunctionName: '→ #module.m.aws_lambda_function.this[0] arn',
          BatchSize: 5,
          DestinationConfig: { OnFailure: { Destination: 'arn:f' } },
        },
      ],
    ],
    ['no destinations', NAME, 'Lambda::EventInvokeConfig', []],
    [
      'destinations',
      `${NAME}\ncreate_async_event_config = true\ncreate_current_version_async_event_config = false\ndestination_on_failure = "arn:f"\nmaximum_retry_attempts = 1`,
      'Lambda::EventInvokeConfig',
      [
        {
          FunctionName: '→ #module.m.aws_lambda_function.this[0] id',
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: 'arn:f' } },
        },
      ],
    ],
  ])('%s', (_, args, type, expected) => {
    const { byType, gaps } = calledModule('lambda', '~> 8.0', args);
    expect(gaps).toEqual([]);
    expect(byType[`AWS::${type}`] ?? []).toEqual(expected);
  });

  const policies = (args: string) =>
    calledModule('lambda', '7.21.0', `${NAME}\n${args}`).byType[
      'AWS::IAM::RolePolicy'
    ]?.map(
      one =>
        (one as { PolicyDocument: { Statement: unknown } }).PolicyDocument
          .Statement,
    );

  it.each<[string, string, unknown]>([
    [
      'its logs',
      '',
      [
        [
          {
            Effect: 'Allow',
            Action: [
              'logs:CreateLogGroup',
              'logs:CreateLogStream',
              'logs:PutLogEvents',
            ],
            Resource: [`{→ ${LOGS}}:*`, `{→ ${LOGS}}:*:*`],
          },
        ],
      ],
    ],
    ['nothing', 'attach_cloudwatch_logs_policy = false', undefined],
    [
      'what its statements say',
      'attach_cloudwatch_logs_policy = false\nattach_policy_statements = true\npolicy_statements = { s3 = { effect = "Allow", actions = ["s3:GetObject"], resources = ["arn:b/*"] } }',
      [
        [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject'],
            Resource: ['arn:b/*'],
          },
        ],
      ],
    ],
    [
      'its destinations',
      'attach_cloudwatch_logs_policy = false\nattach_async_event_policy = true\ndestination_on_failure = "arn:f"',
      [
        [
          {
            Effect: 'Allow',
            Action: [
              'sns:Publish',
              'sqs:SendMessage',
              'events:PutEvents',
              'lambda:InvokeFunction',
            ],
            Resource: ['arn:f'],
          },
        ],
      ],
    ],
    [
      'a text',
      'attach_cloudwatch_logs_policy = false\nattach_policy_json = true\npolicy_json = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })',
      [[{ Effect: 'Allow', Action: '*', Resource: '*' }]],
    ],
  ])('its role may do %s', (_, args, expected) => {
    expect(policies(args)).toEqual(expected);
  });

  it('attaches what it is told, and lets none but Lambda take the role', () => {
    const { byType } = calledModule(
      'lambda',
      '6.0.0',
      `${NAME}\nrole_name = "r"\nattach_policies = true\nnumber_of_policies = 2\npolicies = ["arn:1", "arn:2"]\nattach_tracing_policy = true\nrole_permissions_boundary = "arn:b"`,
    );
    expect(byType['AWS::IAM::Role']).toEqual([
      {
        RoleName: 'r',
        PermissionsBoundary: 'arn:b',
        Tags: {},
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['sts:AssumeRole'],
              Principal: { Service: ['lambda.amazonaws.com'] },
            },
          ],
        },
        ManagedPolicyArns: [
          'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess',
          'arn:1',
          'arn:2',
        ],
      },
    ]);
  });

  it('does not know what Lambda@Edge changes, nor version 3', () => {
    const edge = calledModule(
      'lambda',
      '8.1.0',
      `${NAME}\nlambda_at_edge = true`,
    );
    expect(edge.byType['AWS::Lambda::Function']).toEqual([
      expect.objectContaining({ '<more>': true }),
    ]);
    expect(edge.gaps).toHaveLength(1);
    expect(calledModule('lambda', '3.3.1', NAME).byType).toEqual({});
  });
});
