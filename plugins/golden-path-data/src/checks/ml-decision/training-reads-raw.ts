import { judge } from '../judge';
import { tierOf } from '../../tiers';

const TRAINING = [
  'AWS::SageMaker::Pipeline',
  'AWS::Personalize::Dataset',
  'AWS::Bedrock::DataSource',
];
import type { DataCheck } from '../DataCheck';

export const trainingReadsRaw: DataCheck = {
  id: 'training-reads-raw',
  title: 'A model is trained on raw data',
  practice: 'ml-decision',
  severity: 'medium',
  rationale:
    'Raw data has duplicates, gaps and columns that nobody may use; a model learns them all, and nobody can tell afterwards.',
  remedy:
    'Train on curated data: give the role of the pipeline or of the job read access to the curated store alone.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Data:
    Type: AWS::S3::Bucket
    Properties: { Tags: [{ Key: data:tier, Value: curated }] }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: sts:AssumeRole, Principal: { Service: sagemaker.amazonaws.com } }] }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
  Train:
    Type: AWS::SageMaker::Pipeline
    Properties:
      PipelineName: train
      RoleArn: !GetAtt Role.Arn
      PipelineDefinition: { PipelineDefinitionBody: '{}' }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "data" {
  bucket = "data"
  tags = {
    "data:tier" = "transformed"
  }
}
resource "aws_iam_role" "train" {
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "data" {
  role = aws_iam_role.train.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.data.arn}/*" }]
  })
}
resource "aws_sagemaker_pipeline" "train" {
  pipeline_name         = "train"
  pipeline_display_name = "train"
  role_arn              = aws_iam_role.train.arn
  pipeline_definition   = "{}"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Data:
    Type: AWS::S3::Bucket
    Properties: { Tags: [{ Key: data:tier, Value: raw }] }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: sts:AssumeRole, Principal: { Service: sagemaker.amazonaws.com } }] }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: s3:GetObject, Resource: !Sub '\${Data.Arn}/*' }
  Train:
    Type: AWS::SageMaker::Pipeline
    Properties:
      PipelineName: train
      RoleArn: !GetAtt Role.Arn
      PipelineDefinition: { PipelineDefinitionBody: '{}' }
`,
        },
        lines: [14],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "data" {
  bucket = "data"
  tags = {
    "data:tier" = "raw"
  }
}
resource "aws_iam_role" "train" {
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "data" {
  role = aws_iam_role.train.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.data.arn}/*" }]
  })
}
resource "aws_sagemaker_pipeline" "train" {
  pipeline_name         = "train"
  pipeline_display_name = "train"
  role_arn              = aws_iam_role.train.arn
  pipeline_definition   = "{}"
}
`,
        },
        lines: [16],
      },
    ],
  },
  run: model =>
    judge(
      model,
      TRAINING,
      'Nothing that trains a model is declared.',
      (training, say) => {
        for (const { to, at, via } of model.graph.edgesFrom(
          training,
          'reads',
        )) {
          const store = model.graph.get(to);
          if (!store) continue;
          const { tier, support } = tierOf(model, store);
          if (tier === 'raw')
            say.fail(
              training.at,
              `${training.name} reads ${store.name}, which is raw.`,
              {
                because: [{ text: via, file: at.file, line: at.line }],
                about: [store.id],
              },
            );
          else if (tier) say.pass();
          else if (!support)
            say.unknown(`the tier of ${store.name} is not known`);
        }
      },
    ),
};
