import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../../__testUtils__/plain';
import { SAM_POLICY_TEMPLATES } from '../../knowledge/samPolicyTemplates';
import { ProjectFiles } from '../../reading';
import { readCloudFormation } from '../readCloudFormation';

const HEAD = 'Transform: AWS::Serverless-2016-10-31\n';

function read(text: string, others: Record<string, string> = {}) {
  const { resources, gaps } = readCloudFormation(
    new ProjectFiles(
      evidenceOf({ 'template.yaml': `${HEAD}${text}`, ...others }),
    ),
  );
  const byName = new Map(resources.map(one => [one.name, one]));
  return {
    ...{ resources, gaps, byName },
    types: Object.fromEntries(resources.map(({ name, type }) => [name, type])),
    properties: (name: string) =>
      plainProperties(byName.get(name)) as Record<string, any>,
  };
}

const idOf = (name: string) => `template.yaml#${name}`;

const FUNCTION = `Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 10
    Tags: { team: data }
    Environment:
      Variables: { A: global, B: global }
Resources:
  Raw:
    Type: AWS::S3::Bucket
  Clean:
    Type: AWS::Serverless::Function
    Metadata: { note: x }
    Properties:
      Handler: index.handler
      Timeout: 20
      Tracing: Active
      Environment:
        Variables: { B: own }
      Policies:
        - S3ReadPolicy: { BucketName: !Ref Raw }
        - AmazonAthenaFullAccess
        - arn:aws:iam::aws:policy/ReadOnlyAccess
        - Statement:
            - { Effect: Allow, Action: 's3:*', Resource: '*' }
        - !If [Some, { KMSDecryptPolicy: { KeyId: k } }, !Ref AWS::NoValue]
        - NobodyKnowsPolicy: {}
      DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Dead.Arn }
  Dead:
    Type: AWS::SQS::Queue
`;

describe('a function', () => {
  const { properties, types, byName, gaps } = read(FUNCTION);

  it('is one of Lambda, with what Globals say', () => {
    expect(gaps).toEqual([]);
    expect(byName.get('Clean')).toMatchObject({
      type: 'AWS::Lambda::Function',
      sourceType: 'AWS::Serverless::Function',
      at: { line: 12 },
      span: { line: 12, endLine: 29 },
    });
    expect(properties('Clean')).toEqual({
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Timeout: 20,
      Environment: { Variables: { A: 'global', B: 'own' } },
      Role: `→ ${idOf('CleanRole')} arn`,
      Tags: [{ Key: 'team', Value: 'data' }],
      TracingConfig: { Mode: 'Active' },
      DeadLetterConfig: { TargetArn: `→ ${idOf('Dead')} arn` },
    });
  });

  it('has each setting where it is written', () => {
    const { entries } = byName.get('Clean')!.properties;
    expect(entries.get('Runtime')!.at.line).toBe(4);
    expect(entries.get('Timeout')!.at.line).toBe(17);
    expect(byName.get('Clean')!.attributes.entries.has('Metadata')).toBe(true);
  });

  it('has a role of what its policies say', () => {
    expect(types.CleanRole).toBe('AWS::IAM::Role');
    const role = properties('CleanRole');
    expect(role.ManagedPolicyArns).toEqual([
      'arn:{<deploy-time: the partition>}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'arn:{<deploy-time: the partition>}:iam::aws:policy/AWSXrayWriteOnlyAccess',
      'arn:{<deploy-time: the partition>}:iam::aws:policy/AmazonAthenaFullAccess',
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ]);
    const documents = role.Policies.map((one: any) => one.PolicyDocument);
    expect(documents[0].Statement[0]).toEqual({
      Effect: 'Allow',
      Action: [
        's3:GetObject',
        's3:ListBucket',
        's3:GetBucketLocation',
        's3:GetObjectVersion',
        's3:GetLifecycleConfiguration',
      ],
      Resource: [
        `arn:{<deploy-time: the partition>}:s3:::{→ ${idOf('Raw')} id}`,
        `arn:{<deploy-time: the partition>}:s3:::{→ ${idOf('Raw')} id}/*`,
      ],
    });
    expect(documents[1].Statement[0].Action).toBe('s3:*');
    expect(documents[2].either[0].Statement[0].Action).toEqual(['kms:Decrypt']);
    expect(documents[3]).toBe(
      '<expression: the function Fn::NobodyKnowsPolicy>',
    );
    expect(documents[4].Statement[0]).toMatchObject({
      Action: 'sqs:SendMessage',
      Resource: `→ ${idOf('Dead')} arn`,
    });
  });

  it('keeps the role it names', () => {
    const { types: own, properties: of } = read(
      `Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: { Role: 'arn:x', InlineCode: a }\n`,
    );
    expect(own).toEqual({ F: 'AWS::Lambda::Function' });
    expect(of('F')).toEqual({ Role: 'arn:x', Code: { ZipFile: 'a' } });
  });

  it('has names of its own that only the deployment knows', () => {
    const { properties: of } = read(
      `Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: { Role: r, AutoPublishAlias: live }\n  A:\n    Type: AWS::Events::Rule\n    Properties: { Name: !Ref F.Alias }\n`,
    );
    expect(of('A')).toEqual({ Name: '<computed: F.Alias>' });
  });

  it('may not be there, and its role then neither', () => {
    const { byName: all } = read(
      `Parameters:\n  P: { Type: String }\nConditions:\n  Some: !Equals [!Ref P, a]\nResources:\n  F:\n    Type: AWS::Serverless::Function\n    Condition: Some\n`,
    );
    expect(all.get('F')!.conditional).toBeDefined();
    expect(all.get('FRole')!.conditional).toBeDefined();
  });
});

function event(body: string, resources = '') {
  return read(
    `Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Role: r\n      Events:\n        E: ${body}\n${resources}`,
  );
}

describe('an event', () => {
  it.each<[string, string, object]>([
    [
      '{ Type: Kinesis, Properties: { Stream: !GetAtt S.Arn, StartingPosition: LATEST, BatchSize: 5 } }',
      'AWS::Lambda::EventSourceMapping',
      {
        FunctionName: `→ ${idOf('F')} id`,
        EventSourceArn: `→ ${idOf('S')} arn`,
        StartingPosition: 'LATEST',
        BatchSize: 5,
      },
    ],
    [
      '{ Type: SQS, Properties: { Queue: !GetAtt S.Arn } }',
      'AWS::Lambda::EventSourceMapping',
      {
        FunctionName: `→ ${idOf('F')} id`,
        EventSourceArn: `→ ${idOf('S')} arn`,
      },
    ],
    [
      '{ Type: Schedule, Properties: { Schedule: rate(1 day), Enabled: false } }',
      'AWS::Events::Rule',
      {
        ScheduleExpression: 'rate(1 day)',
        State: 'DISABLED',
        Targets: [{ Id: 'FETarget', Arn: `→ ${idOf('F')} arn` }],
      },
    ],
    [
      '{ Type: EventBridgeRule, Properties: { Pattern: { source: [a] } } }',
      'AWS::Events::Rule',
      {
        EventPattern: { source: ['a'] },
        Targets: [{ Id: 'FETarget', Arn: `→ ${idOf('F')} arn` }],
      },
    ],
    [
      '{ Type: SNS, Properties: { Topic: !Ref S } }',
      'AWS::SNS::Subscription',
      {
        Protocol: 'lambda',
        Endpoint: `→ ${idOf('F')} arn`,
        TopicArn: `→ ${idOf('S')} id`,
      },
    ],
    [
      '{ Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day) } }',
      'AWS::Scheduler::Schedule',
      {
        ScheduleExpression: 'rate(1 day)',
        Target: { Arn: `→ ${idOf('F')} arn` },
      },
    ],
    [
      '{ Type: IoTRule, Properties: { Sql: SELECT 1 } }',
      'AWS::IoT::TopicRule',
      {
        TopicRulePayload: {
          Sql: 'SELECT 1',
          RuleDisabled: false,
          Actions: [{ Lambda: { FunctionArn: `→ ${idOf('F')} arn` } }],
        },
      },
    ],
    [
      '{ Type: Api, Properties: { Path: /x, Method: get } }',
      'AWS::ApiGateway::Method',
      {
        RestApiId: `→ ${idOf('ServerlessRestApi')} id`,
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
      },
    ],
    [
      '{ Type: HttpApi, Properties: { Path: /x, Method: get } }',
      'AWS::ApiGatewayV2::Route',
      {
        ApiId: `→ ${idOf('ServerlessHttpApi')} id`,
        RouteKey: 'GET /x',
        AuthorizationType: 'NONE',
        Target: `→ ${idOf('F')} id`,
      },
    ],
  ])('%s', (body, type, properties) => {
    const made = event(body, '  S:\n    Type: AWS::Kinesis::Stream\n');
    expect(made.types.FE).toBe(type);
    expect(made.properties('FE')).toEqual(properties);
    expect(made.byName.get('FE')!.at.line).toBe(8);
  });

  it('of a bucket is written into the bucket', () => {
    const { properties, types } = event(
      '{ Type: S3, Properties: { Bucket: !Ref B, Events: "s3:ObjectCreated:*" } }',
      '  B:\n    Type: AWS::S3::Bucket\n    Properties: { BucketName: b }\n',
    );
    expect(properties('B')).toEqual({
      BucketName: 'b',
      NotificationConfiguration: {
        LambdaConfigurations: [
          { Event: 's3:ObjectCreated:*', Function: `→ ${idOf('F')} arn` },
        ],
      },
    });
    expect(types.FEPermission).toBe('AWS::Lambda::Permission');
  });

  it('of an API takes the authorizer of the API', () => {
    const api = `  A:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: v1\n      TracingEnabled: true\n      Auth:\n        DefaultAuthorizer: Pool\n        Authorizers:\n          Pool: { UserPoolArn: x }\n`;
    const { properties, types } = event(
      '{ Type: Api, Properties: { RestApiId: !Ref A, Path: /x, Method: get } }',
      api,
    );
    expect(properties('FE')).toMatchObject({
      RestApiId: `→ ${idOf('A')} id`,
      AuthorizationType: 'COGNITO_USER_POOLS',
    });
    expect(types).toMatchObject({
      A: 'AWS::ApiGateway::RestApi',
      Av1Stage: 'AWS::ApiGateway::Stage',
    });
    expect(types.ServerlessRestApi).toBeUndefined();
  });

  it('of an API with a definition of its own is left to that', () => {
    const { types } = event(
      '{ Type: Api, Properties: { RestApiId: !Ref A, Path: /x, Method: get } }',
      '  A:\n    Type: AWS::Serverless::Api\n    Properties: { StageName: v1, DefinitionUri: api.yaml }\n',
    );
    expect(types.FE).toBeUndefined();
  });
});

describe('other types of SAM', () => {
  it('are those of CloudFormation too', () => {
    const { types, properties, gaps } = read(
      `Resources:
  Table:
    Type: AWS::Serverless::SimpleTable
    Properties: { PrimaryKey: { Name: key, Type: Number } }
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: machine.asl.json
      Logging: { Level: ALL }
      Policies: [LambdaInvokePolicy: { FunctionName: f }]
      Events:
        Daily: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
  Http:
    Type: AWS::Serverless::HttpApi
  Inner:
    Type: AWS::Serverless::Application
    Properties: { Location: inner.yaml }
`,
      { 'inner.yaml': 'Resources:\n  Raw:\n    Type: AWS::S3::Bucket\n' },
    );
    expect(gaps).toEqual([]);
    expect(types).toEqual({
      Table: 'AWS::DynamoDB::Table',
      Machine: 'AWS::StepFunctions::StateMachine',
      MachineRole: 'AWS::IAM::Role',
      MachineDaily: 'AWS::Events::Rule',
      Http: 'AWS::ApiGatewayV2::Api',
      HttpApiGatewayDefaultStage: 'AWS::ApiGatewayV2::Stage',
      Inner: 'AWS::CloudFormation::Stack',
      Raw: 'AWS::S3::Bucket',
    });
    expect(properties('Table')).toEqual({
      KeySchema: [{ AttributeName: 'key', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'key', AttributeType: 'N' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(properties('Machine')).toEqual({
      LoggingConfiguration: { Level: 'ALL' },
      DefinitionS3Location: 'machine.asl.json',
      RoleArn: `→ ${idOf('MachineRole')} arn`,
    });
  });

  it('are a gap where what they make is not known', () => {
    const { gaps } = read(
      'Resources:\n  C:\n    Type: AWS::Serverless::Connector\n',
    );
    expect(gaps).toMatchObject([{ why: 'external-module', at: { line: 3 } }]);
  });

  it.each([
    'Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: x\n',
    'Globals: [a]\nResources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: { Events: { E: x, G: { Type: Api }, H: { Type: S3 } } }\n',
    'Globals: { Function: { Tags: x } }\nResources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: { Policies: [[], x, { Fn::If: [] }, { Fn::If: x }, {}] }\n  A:\n    Type: AWS::Serverless::Api\n',
  ])('are read however wrong they are written', text => {
    expect(read(text).types.F).toBe('AWS::Lambda::Function');
  });
});

it('knows only policy templates that say what of a service they allow', () => {
  for (const [name, statements] of Object.entries(SAM_POLICY_TEMPLATES)) {
    expect(name).toMatch(/^[A-Z]\w+Policy$/);
    for (const { service, actions, resources } of statements) {
      expect(service).toMatch(/^[a-z0-9]+$/);
      expect(actions.every(one => /^([A-Z]\w+\*?|\*)$/.test(one))).toBe(true);
      for (const one of resources)
        expect(
          one === '*' || one.startsWith('{') || one.startsWith(`${service}:`),
        ).toBe(true);
    }
  }
});
