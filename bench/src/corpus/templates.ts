import type { Random } from './random';

type Piece = (name: string, random: Random) => string;

const TIERS = ['raw', 'transformed', 'curated', 'logs', 'landing', 'gold'];

const bucket: Piece = (name, random) => `  ${name}Bucket:
    Type: AWS::S3::Bucket
    ${random.chance(0.4) ? 'DeletionPolicy: Retain' : 'Condition: IsKept'}
    Properties:
      BucketName: !Sub '\${Prefix}-${random.pick(TIERS)}-${name.toLowerCase()}'
${
  random.chance(0.6)
    ? `      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: !Ref Key }
`
    : ''
}      VersioningConfiguration: { Status: !If [IsKept, Enabled, Suspended] }
${
  random.chance(0.5)
    ? `      LifecycleConfiguration:
        Rules:
          - Id: cool # The older, the colder.
            Status: Enabled
            Transitions: [{ StorageClass: STANDARD_IA, TransitionInDays: 30 }]
`
    : ''
}      Tags: [{ Key: 'data:tier', Value: ${random.pick(TIERS)} }]
`;

const role: Piece = (name, random) => `  ${name}Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { Service: ${random.pick([
              'glue',
              'lambda',
              'firehose',
            ])}.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: [${random.pick([
                  "'s3:GetObject', 's3:ListBucket'",
                  "'s3:*'",
                ])}]
                Resource: [!Sub 'arn:aws:s3:::\${Prefix}-raw-${name.toLowerCase()}/*']
              - { Effect: Allow, Action: 'kms:Decrypt', Resource: !GetAtt Key.Arn }
`;

const job: Piece = (name, random) => `  ${name}Job:
    Type: AWS::Glue::Job
    Properties:
      Role: !GetAtt ${name}Role.Arn
      GlueVersion: '${random.pick(['3.0', '4.0', '5.0'])}'
      WorkerType: G.1X
      NumberOfWorkers: ${2 + random.int(9)}
      Command: { Name: glueetl, ScriptLocation: !Sub 's3://\${Prefix}-code/${name}.py' }
      DefaultArguments:
        --job-language: python
        --source: !Sub 's3://\${Prefix}-raw-${name.toLowerCase()}/in'
        --target: !Join ['', ['s3://', !Ref Prefix, '-curated/out']]
`;

const table: Piece = (name, random) => `  ${name}Table:
    Type: AWS::Glue::Table
    Properties:
      CatalogId: !Ref AWS::AccountId
      DatabaseName: lake
      TableInput:
        Name: ${name.toLowerCase()}
        TableType: EXTERNAL_TABLE
        Parameters: { classification: ${random.pick([
          'parquet',
          'csv',
          'json',
        ])} }
        PartitionKeys: [{ Name: day, Type: date }]
        StorageDescriptor:
          Location: !Sub 's3://\${Prefix}-curated/${name}'
          Columns: [{ Name: id, Type: bigint }, { Name: amount, Type: 'decimal(18,2)' }, { Name: email, Type: string }]
`;

const stream: Piece = (name, random) => `  ${name}Stream:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: ${1 + random.int(4)}
      ${
        random.chance(0.5)
          ? 'StreamEncryption: { EncryptionType: KMS, KeyId: alias/aws/kinesis }'
          : 'RetentionPeriodHours: 48'
      }
  ${name}Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: !Sub 'arn:aws:s3:::\${Prefix}-raw-${name.toLowerCase()}'
        RoleARN: !GetAtt ${name}Role.Arn
        BufferingHints: { IntervalInSeconds: ${
          60 + random.int(400)
        }, SizeInMBs: ${1 + random.int(128)} }
`;

const lambda: Piece = (name, random) => `  ${name}Function:
    Type: AWS::${random.pick(['Lambda', 'Serverless'])}::Function
    Properties:
      Runtime: ${random.pick(['python3.8', 'python3.12', 'nodejs22.x'])}
      Handler: app.handler
      Role: !GetAtt ${name}Role.Arn
      Timeout: ${3 + random.int(890)}
      Environment: { Variables: { BUCKET: !Sub '\${Prefix}-raw', DB_PASSWORD: '{{resolve:secretsmanager:db}}' } }
`;

const database: Piece = (name, random) => `  ${name}Database:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      EngineVersion: '${random.pick(['11.22', '15.4', '17.2'])}'
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: '20'
      StorageEncrypted: ${random.pick(['true', 'false', '!Ref Encrypted'])}
      MasterUsername: admin
      ManageMasterUserPassword: true
      BackupRetentionPeriod: ${random.int(15)}
  ${name}Keys:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
`;

const PIECES = [bucket, job, table, stream, lambda, database];

/** A CloudFormation template as people write them: some things right, some not. */
export function templateText(random: Random): string {
  const names = Array.from(
    { length: 1 + random.int(4) },
    (_, i) => `${random.pick(['Orders', 'Clicks', 'Stock', 'Users'])}${i}`,
  );
  return `AWSTemplateFormatVersion: '2010-09-09'
Description: Part of a data platform
Parameters:
  Prefix: { Type: String, Default: shop }
  Encrypted: { Type: String${random.chance(0.5) ? ", Default: 'true'" : ''} }
  Stage: { Type: String, Default: dev }
Conditions:
  IsKept: !Equals [!Ref Stage, prod]
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties: { EnableKeyRotation: ${random.pick(['true', 'false'])} }
${names
  .map(
    name =>
      role(name, random) +
      PIECES.filter(() => random.chance(0.55))
        .map(piece => piece(name, random))
        .join(''),
  )
  .join('')}`;
}
