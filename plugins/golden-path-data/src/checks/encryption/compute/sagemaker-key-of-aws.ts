import { customerKeyAt, withOnlyKey } from '../../../keys';
import { valueAt, type Resource } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** Where each type names the key of its volume or its output, in both languages. */
const KEYS: Record<string, Array<{ path: string; argument: string }>> = {
  'AWS::SageMaker::NotebookInstance': [
    { path: 'KmsKeyId', argument: 'kms_key_id' },
  ],
  'AWS::SageMaker::Domain': [{ path: 'KmsKeyId', argument: 'kms_key_id' }],
  'AWS::SageMaker::FeatureGroup': [
    {
      path: 'OnlineStoreConfig.SecurityConfig.KmsKeyId',
      argument: 'online_store_config.security_config.kms_key_id',
    },
    {
      path: 'OfflineStoreConfig.S3StorageConfig.KmsKeyId',
      argument: 'offline_store_config.s3_storage_config.kms_key_id',
    },
  ],
  'AWS::SageMaker::DataQualityJobDefinition': [
    {
      path: 'DataQualityJobOutputConfig.KmsKeyId',
      argument: 'data_quality_job_output_config.kms_key_id',
    },
    {
      path: 'JobResources.ClusterConfig.VolumeKmsKeyId',
      argument: 'job_resources.cluster_config.volume_kms_key_id',
    },
  ],
  aws_sagemaker_flow_definition: [
    {
      path: 'output_config.0.kms_key_id',
      argument: 'output_config.kms_key_id',
    },
  ],
};

export const sagemakerKeyOfAws: DataCheck = {
  id: 'sagemaker-key-of-aws',
  title: 'SageMaker volume or output without your key',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Notebooks and features hold copies of the data they were made from; with a key of AWS nobody can say who opened them, nor shut them.',
  remedy:
    'Name a key of your own: `KmsKeyId`, or `kms_key_id`. A notebook instance or a domain that exists is replaced by this.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_22', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_187', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_367', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_368', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_372', relation: 'stricter' },
    { tool: 'cdk-nag', id: 'AwsSolutions-SM2', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
      KmsKeyId: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_sagemaker_domain" "lab" {
  domain_name = "lab"
  kms_key_id  = aws_kms_key.lake.arn
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Key:
    Type: AWS::KMS::Key
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_data_quality_job_definition" "watch" {
  name = "watch"

  data_quality_job_output_config {
    kms_key_id = "alias/aws/s3"
  }

  job_resources {
    cluster_config {
      instance_type     = "ml.m5.large"
      volume_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
    }
  }
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(KEYS),
      'No SageMaker notebook, domain, feature group or quality job is declared.',
      (resource, say) => {
        for (const { path, argument } of KEYS[resource.type]) {
          if (isLeftOut(resource, path)) continue;
          say.require(customerKeyAt(model, resource, path), {
            is: own => own,
            absent: 'wrong',
            message: `${resource.name} keeps data without a key of yours`,
            fix: () =>
              withOnlyKey(model, resource, {
                path,
                argument,
                reason:
                  'A resource that exists is replaced by this, with what is on its volume; its role needs rights on the key.',
              }),
          });
        }
      },
    ),
};

/** A store of features that a group does not have. */
function isLeftOut(resource: Resource, path: string): boolean {
  const [store] = path.split('.');
  return /^O(n|ff)lineStoreConfig$/.test(store) && !valueAt(resource, store);
}
