import {
  add,
  all,
  arnOf,
  drop,
  named,
  ref,
  remove,
  set,
  tagged,
  tags,
} from './edits';
import {
  airflow,
  arrivals,
  database,
  gateway,
  kafka,
  model,
  notebook,
  queue,
  search,
  warehouse,
} from './guests';
import { breaks } from './Mutation';
import type { Project } from './Project';

const BUCKET = 'AWS::S3::Bucket';
const raw = tagged('data:tier', 'raw');
const NOTEBOOK = 'AWS::SageMaker::NotebookInstance';
const DOMAIN = 'AWS::OpenSearchService::Domain';

/** Lets others use what has a policy. */
const opened =
  (type: string, property: string, id: string, statement: object) =>
  (project: Project) =>
    project.one(type, named(id)).Properties[property].Statement.push(statement);

/** Nothing that everybody may reach. */
export const openDoors = [
  breaks(
    'bucket-acls-enabled',
    set(
      BUCKET,
      'OwnershipControls.Rules.0.ObjectOwnership',
      'ObjectWriter',
      raw,
    ),
  ),
  breaks(
    'bucket-public-access-open',
    set(
      BUCKET,
      'PublicAccessBlockConfiguration.RestrictPublicBuckets',
      false,
      raw,
    ),
  ),
  breaks('bucket-public-acl', set(BUCKET, 'AccessControl', 'PublicRead', raw)),
  breaks(
    'database-public',
    set('AWS::RDS::DBInstance', 'PubliclyAccessible', true),
    { on: database },
  ),
  breaks(
    'database-without-iam',
    drop('AWS::RDS::DBInstance', 'EnableIAMDatabaseAuthentication'),
    { on: database },
  ),
  breaks(
    'dms-public',
    add('Ingestion', {
      Replication: {
        Type: 'AWS::DMS::ReplicationInstance',
        Properties: {
          KmsKeyId: ref('KeyArn'),
          PubliclyAccessible: true,
          ReplicationInstanceClass: 'dms.t3.medium',
          Tags: tags(),
        },
      },
    }),
  ),
  breaks(
    'kafka-public',
    set(
      'AWS::MSK::Cluster',
      'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
      'SERVICE_PROVIDED_EIPS',
    ),
    { on: kafka },
  ),
  breaks(
    'kafka-unauthenticated',
    set(
      'AWS::MSK::Cluster',
      'ClientAuthentication.Unauthenticated.Enabled',
      true,
    ),
    { on: kafka },
  ),
  breaks(
    'redshift-public',
    set('AWS::Redshift::Cluster', 'PubliclyAccessible', true),
    { on: warehouse },
  ),
  breaks(
    'redshift-outside-routing',
    drop('AWS::Redshift::Cluster', 'EnhancedVpcRouting'),
    { on: warehouse },
  ),
  breaks('opensearch-coarse-access', drop(DOMAIN, 'AdvancedSecurityOptions'), {
    on: search,
  }),
  breaks('opensearch-outside-vpc', drop(DOMAIN, 'VPCOptions'), { on: search }),
  breaks(
    'opensearch-open-policy',
    all(
      drop(DOMAIN, 'AdvancedSecurityOptions'),
      drop(DOMAIN, 'VPCOptions'),
      set(DOMAIN, 'AccessPolicies', {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: 'es:*',
            Resource: '*',
          },
        ],
      }),
    ),
    {
      on: search,
      with: [
        ['opensearch-coarse-access', 'opensearch-outside-vpc'],
        'where access is fine-grained or the network closed, nobody comes in by an open policy',
      ],
    },
  ),
  // CloudFormation has no type for it.
  breaks('emr-public-blocked-off', project =>
    project.write(
      'account/main.tf',
      'resource "aws_emr_block_public_access_configuration" "account" {\n  block_public_security_group_rules = false\n}\n',
    ),
  ),
  breaks(
    'sagemaker-open-internet',
    set(NOTEBOOK, 'DirectInternetAccess', 'Enabled'),
    { on: notebook },
  ),
  breaks(
    'notebook-outside-vpc',
    all(drop(NOTEBOOK, 'SubnetId'), drop(NOTEBOOK, 'SecurityGroupIds')),
    { on: notebook },
  ),
  breaks('notebook-root', set(NOTEBOOK, 'RootAccess', 'Enabled'), {
    on: notebook,
  }),
  breaks(
    'model-not-isolated',
    set('AWS::SageMaker::Model', 'EnableNetworkIsolation', false),
    { on: model },
  ),
  breaks(
    'mwaa-public',
    set('AWS::MWAA::Environment', 'WebserverAccessMode', 'PUBLIC_ONLY'),
    { on: airflow },
  ),
  breaks(
    'queue-open-policy',
    opened('AWS::SQS::QueuePolicy', 'PolicyDocument', 'TasksPolicy', {
      Effect: 'Allow',
      Principal: '*',
      Action: 'sqs:SendMessage',
      Resource: arnOf('Tasks'),
    }),
    { on: queue },
  ),
  breaks(
    'queue-policy-any-action',
    opened('AWS::SQS::QueuePolicy', 'PolicyDocument', 'TasksPolicy', {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/loader' },
      Action: 'sqs:*',
      Resource: arnOf('Tasks'),
    }),
    { on: queue },
  ),
  breaks(
    'lambda-permission-unscoped',
    drop('AWS::Lambda::Permission', 'SourceArn'),
    { on: arrivals },
  ),
  breaks(
    'lambda-public',
    all(
      drop('AWS::Lambda::Permission', 'SourceArn'),
      set('AWS::Lambda::Permission', 'Principal', '*'),
    ),
    { on: arrivals },
  ),
  breaks(
    'api-unauthenticated',
    set('AWS::ApiGateway::Method', 'AuthorizationType', 'NONE'),
    { on: gateway },
  ),
  breaks('api-without-waf', remove('AWS::WAFv2::WebACLAssociation'), {
    on: gateway,
  }),
  breaks(
    'route-unauthenticated',
    set('AWS::ApiGatewayV2::Route', 'AuthorizationType', 'NONE'),
    { on: gateway },
  ),
  breaks(
    'layer-public',
    add('Consumption', {
      Everybody: {
        Type: 'AWS::Lambda::LayerVersionPermission',
        Properties: {
          Action: 'lambda:GetLayerVersion',
          LayerVersionArn: 'arn:aws:lambda:eu-west-1:111122223333:layer:sql:1',
          Principal: '*',
        },
      },
    }),
  ),
];
