import { addressOf } from './addressOf';

/**
 * What well-known modules can declare, by the name in their source. It is generous: what the module makes on the side (roles, log groups,
 * keys, security groups) is in it. What no line names can declare anything.
 */
const AROUND = [
  'AWS::EC2::*',
  'AWS::IAM::*',
  'AWS::KMS::*',
  'AWS::Logs::*',
  'AWS::CloudWatch::*',
];

const DECLARED: Record<string, string[]> = {
  acm: ['AWS::CertificateManager::*', 'AWS::Route53::*'],
  alb: [
    ...AROUND,
    'AWS::ElasticLoadBalancingV2::*',
    'AWS::Route53::*',
    'AWS::WAFv2::*',
    'AWS::Lambda::Permission',
  ],
  autoscaling: [...AROUND, 'AWS::AutoScaling::*'],
  cloudwatch: AROUND,
  'dynamodb-table': [
    ...AROUND,
    'AWS::DynamoDB::*',
    'AWS::ApplicationAutoScaling::*',
  ],
  'ec2-instance': AROUND,
  ecr: ['AWS::ECR::*'],
  ecs: [
    ...AROUND,
    'AWS::ECS::*',
    'AWS::ApplicationAutoScaling::*',
    'AWS::AutoScaling::*',
    'AWS::ServiceDiscovery::*',
    'AWS::SSM::*',
  ],
  eks: [
    ...AROUND,
    'AWS::EKS::*',
    'AWS::AutoScaling::*',
    'AWS::Events::*',
    'AWS::SQS::*',
    'AWS::SSM::*',
  ],
  elb: ['AWS::ElasticLoadBalancing::*'],
  iam: ['AWS::IAM::*'],
  eventbridge: [
    'AWS::IAM::*',
    'AWS::Events::*',
    'AWS::EventSchemas::*',
    'AWS::Pipes::*',
    'AWS::Scheduler::*',
    'AWS::Logs::*',
  ],
  'key-pair': ['AWS::EC2::*'],
  kms: ['AWS::KMS::*'],
  lambda: [
    ...AROUND,
    'AWS::Lambda::*',
    'AWS::S3::Object',
    'AWS::CodeDeploy::*',
    'AWS::SSM::*',
  ],
  'msk-kafka-cluster': [
    ...AROUND,
    'AWS::MSK::*',
    'AWS::KafkaConnect::*',
    'AWS::Glue::*',
    'AWS::ApplicationAutoScaling::*',
  ],
  opensearch: [
    ...AROUND,
    'AWS::OpenSearchService::*',
    'AWS::OpenSearchServerless::*',
  ],
  rds: [...AROUND, 'AWS::RDS::*', 'AWS::SecretsManager::*'],
  'rds-aurora': [
    ...AROUND,
    'AWS::RDS::*',
    'AWS::SecretsManager::*',
    'AWS::ApplicationAutoScaling::*',
  ],
  redshift: [...AROUND, 'AWS::Redshift::*', 'AWS::SecretsManager::*'],
  route53: ['AWS::Route53::*', 'AWS::Route53Resolver::*', ...AROUND],
  's3-bucket': ['AWS::S3::*', 'AWS::S3Express::*', 'AWS::S3Tables::*'],
  'secrets-manager': ['AWS::SecretsManager::*'],
  'security-group': ['AWS::EC2::*'],
  sns: ['AWS::SNS::*'],
  sqs: ['AWS::SQS::*'],
  'ssm-parameter': ['AWS::SSM::*'],
  'step-functions': ['AWS::IAM::*', 'AWS::Logs::*', 'AWS::StepFunctions::*'],
  vpc: AROUND,
};

/** The types that a module of terraform-aws-modules can declare, where they are known. */
export function declaredBy(source: string): string[] | undefined {
  const name = /^terraform-aws-modules\/([a-z0-9-]+)\/aws(?:\/\/|$)/.exec(
    addressOf(source, undefined).source,
  );
  return name && Object.hasOwn(DECLARED, name[1])
    ? DECLARED[name[1]]
    : undefined;
}
