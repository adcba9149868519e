/** One small lake, in both languages: a delivery and a migration write raw, two jobs carry it on, a notebook reads what is curated. */
export const TEMPLATE = `Resources:
  Key:
    Type: AWS::KMS::Key
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-orders-raw
      Tags: [{ Key: 'data:tier', Value: raw }]
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms, KMSMasterKeyID: !GetAtt Key.Arn }
  Transformed:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-orders-transformed
      Tags: [{ Key: 'data:tier', Value: transformed }]
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-orders-curated
      Tags: [{ Key: 'data:tier', Value: curated }]
  Stream:
    Type: AWS::Kinesis::Stream
    Properties:
      Name: orders
      StreamModeDetails: { StreamMode: ON_DEMAND }
  DeliverRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: deliver
  Deliver:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamName: deliver
      KinesisStreamSourceConfiguration:
        KinesisStreamARN: !GetAtt Stream.Arn
        RoleARN: !GetAtt DeliverRole.Arn
      ExtendedS3DestinationConfiguration:
        BucketARN: !GetAtt Raw.Arn
        RoleARN: !GetAtt DeliverRole.Arn
        Prefix: orders/
        ErrorOutputPrefix: errors/
  CleanRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: clean
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: 's3:GetObject', Resource: !Sub '\${Raw.Arn}/*' }
              - { Effect: Allow, Action: 's3:PutObject', Resource: !Sub '\${Transformed.Arn}/*' }
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      Role: !GetAtt CleanRole.Arn
      Command: { Name: glueetl, ScriptLocation: s3://acme-code/clean.py }
  BuildRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: build
  BuildPolicy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [!Ref BuildRole]
      PolicyDocument:
        Statement:
          - { Effect: Allow, Action: 's3:Get*', Resource: 'arn:aws:s3:::acme-orders-transformed/*' }
          - { Effect: Allow, Action: ['s3:PutObject', 's3:DeleteObject'], Resource: 'arn:aws:s3:::acme-orders-curated/*' }
  Build:
    Type: AWS::Glue::Job
    Properties:
      Name: build
      Role: !GetAtt BuildRole.Arn
      Command: { Name: glueetl, ScriptLocation: s3://acme-code/build.py }
  NightlyRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: nightly
  Nightly:
    Type: AWS::Glue::Trigger
    Properties:
      Type: SCHEDULED
      Schedule: cron(0 3 * * ? *)
      Actions:
        - JobName: !Ref Clean
        - JobName: !Ref Build
  CuratedDb:
    Type: AWS::Glue::Database
    Properties:
      CatalogId: '111122223333'
      DatabaseInput:
        Name: orders_curated
        LocationUri: !Sub s3://\${Curated}/
        Parameters: { 'data:tier': curated }
  NotebookRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: notebook
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: 's3:GetObject', Resource: !Sub '\${Curated.Arn}/*' }
  Notebook:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
      RoleArn: !GetAtt NotebookRole.Arn
`;

/** The same lake. */
export const TERRAFORM = `resource "aws_kms_key" "key" {
}

resource "aws_s3_bucket" "raw" {
  bucket = "acme-orders-raw"
  tags   = { "data:tier" = "raw" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "raw" {
  bucket = aws_s3_bucket.raw.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.key.arn
    }
  }
}

resource "aws_s3_bucket" "transformed" {
  bucket = "acme-orders-transformed"
  tags   = { "data:tier" = "transformed" }
}

resource "aws_s3_bucket" "curated" {
  bucket = "acme-orders-curated"
  tags   = { "data:tier" = "curated" }
}

resource "aws_kinesis_stream" "stream" {
  name = "orders"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_iam_role" "deliver_role" {
  name = "deliver"
}

resource "aws_kinesis_firehose_delivery_stream" "deliver" {
  name        = "deliver"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.stream.arn
    role_arn           = aws_iam_role.deliver_role.arn
  }

  extended_s3_configuration {
    bucket_arn          = aws_s3_bucket.raw.arn
    role_arn            = aws_iam_role.deliver_role.arn
    prefix              = "orders/"
    error_output_prefix = "errors/"
  }
}

resource "aws_iam_role" "clean_role" {
  name = "clean"
}

resource "aws_iam_role_policy" "clean" {
  role = aws_iam_role.clean_role.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.raw.arn}/*" },
      { Effect = "Allow", Action = "s3:PutObject", Resource = "\${aws_s3_bucket.transformed.arn}/*" },
    ]
  })
}

resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = aws_iam_role.clean_role.arn

  command {
    script_location = "s3://acme-code/clean.py"
  }
}

resource "aws_iam_role" "build_role" {
  name = "build"
}

data "aws_iam_policy_document" "build" {
  statement {
    actions   = ["s3:Get*"]
    resources = ["arn:aws:s3:::acme-orders-transformed/*"]
  }

  statement {
    actions   = ["s3:PutObject", "s3:DeleteObject"]
    resources = ["\${aws_s3_bucket.curated.arn}/*"]
  }
}

resource "aws_iam_policy" "build" {
  policy = data.aws_iam_policy_document.build.json
}

resource "aws_iam_role_policy_attachment" "build" {
  role       = aws_iam_role.build_role.name
  policy_arn = aws_iam_policy.build.arn
}

resource "aws_glue_job" "build" {
  name     = "build"
  role_arn = aws_iam_role.build_role.arn

  command {
    script_location = "s3://acme-code/build.py"
  }
}

resource "aws_iam_role" "nightly_role" {
  name = "nightly"
}

resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "SCHEDULED"
  schedule = "cron(0 3 * * ? *)"

  actions {
    job_name = aws_glue_job.clean.name
  }

  actions {
    job_name = aws_glue_job.build.name
  }
}

resource "aws_glue_catalog_database" "curated_db" {
  name         = "orders_curated"
  location_uri = "s3://\${aws_s3_bucket.curated.id}/"
  parameters   = { "data:tier" = "curated" }
}

resource "aws_iam_role" "notebook_role" {
  name = "notebook"
}

resource "aws_iam_role_policy" "notebook" {
  role = aws_iam_role.notebook_role.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.curated.arn}/*" },
    ]
  })
}

resource "aws_sagemaker_notebook_instance" "notebook" {
  name          = "notebook"
  instance_type = "ml.t3.medium"
  role_arn      = aws_iam_role.notebook_role.arn
}
`;
