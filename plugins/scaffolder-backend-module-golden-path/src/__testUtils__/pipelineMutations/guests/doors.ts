import { add, all, arnOf, inventory, KEY, ref, tags } from '../edits';
import type { Guest } from '../Mutation';
import { functionParts } from './parts';

/** A REST API and an HTTP API in front of a function. */
export const gateway: Guest = add('Consumption', {
  ...functionParts('Answer', 'consumption'),
  Rest: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Name: 'order-events', Tags: tags() },
  },
  RestGet: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      AuthorizationType: 'AWS_IAM',
      HttpMethod: 'GET',
      ResourceId: { 'Fn::GetAtt': ['Rest', 'RootResourceId'] },
      RestApiId: ref('Rest'),
    },
  },
  RestStage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: ref('Rest'), StageName: 'live', Tags: tags() },
  },
  RestShield: {
    Type: 'AWS::WAFv2::WebACLAssociation',
    Properties: {
      ResourceArn: {
        'Fn::Sub':
          // eslint-disable-next-line no-template-curly-in-string
          'arn:aws:apigateway:${AWS::Region}::/restapis/${Rest}/stages/${RestStage}',
      },
      WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/all/1',
    },
  },
  Http: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { Name: 'order-events', ProtocolType: 'HTTP' },
  },
  HttpGet: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: ref('Http'),
      AuthorizationType: 'AWS_IAM',
      RouteKey: 'GET /orders',
    },
  },
});

/** Data that partners and applications bring. */
export const transfers: Guest = all(
  inventory('Partners', 'Sales', 'Copy'),
  add('Ingestion', {
    Partners: {
      Type: 'AWS::Transfer::Server',
      Properties: {
        Protocols: ['SFTP'],
        SecurityPolicyName: 'TransferSecurityPolicy-2024-01',
        Tags: tags({ 'data:layer': 'ingestion' }),
      },
    },
    Sales: {
      Type: 'AWS::AppFlow::Flow',
      Properties: {
        FlowName: 'order-events-sales',
        KMSArn: KEY,
        Tags: tags({ 'data:layer': 'ingestion' }),
      },
    },
    Home: {
      Type: 'AWS::DataSync::LocationEFS',
      Properties: {
        Ec2Config: { SecurityGroupArns: ['sg-1'], SubnetArn: 'subnet-1' },
        InTransitEncryption: 'TLS1_2',
        Tags: tags(),
      },
    },
    Copy: {
      Type: 'AWS::DataSync::Task',
      Properties: {
        CloudWatchLogGroupArn:
          'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync',
        Options: { LogLevel: 'TRANSFER' },
        SourceLocationArn: ref('Home'),
        Tags: tags({ 'data:layer': 'ingestion' }),
      },
    },
  }),
);

/** A secret that changes by itself. */
export const secret: Guest = add('Ingestion', {
  Password: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      GenerateSecretString: {},
      KmsKeyId: KEY,
      Name: 'order-events/partner',
      Tags: tags(),
    },
  },
  PasswordChanges: {
    Type: 'AWS::SecretsManager::RotationSchedule',
    Properties: {
      RotationLambdaARN:
        'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
      RotationRules: { AutomaticallyAfterDays: 30 },
      SecretId: ref('Password'),
    },
  },
});

/** The trail of an account. */
export const trail: Guest = project => {
  project.add('Governance', {
    Trail: {
      Type: 'AWS::CloudTrail::Trail',
      Properties: {
        EventSelectors: [
          {
            DataResources: [
              { Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] },
            ],
            ReadWriteType: 'All',
          },
        ],
        IsLogging: true,
        KMSKeyId: arnOf(project.idOf(project.one('AWS::KMS::Key'))),
        S3BucketName: 'audit-of-the-account',
        Tags: tags(),
      },
    },
  });
};
