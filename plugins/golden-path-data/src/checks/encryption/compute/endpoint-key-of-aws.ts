import { customerKeyAt, withOnlyKey } from '../../../keys';
import {
  flagAt,
  itemsAt,
  textAt,
  valueAt,
  type Resource,
  type Unknown,
} from '../../../graph';
import { hasLocalStorage } from '../../../knowledge/localStorage';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';
import type { Say } from '../../Say';

const REASON =
  'A configuration of an endpoint cannot be changed: a new one is made, and the endpoint is moved to it; its role needs rights on the key.';

export const endpointKeyOfAws: DataCheck = {
  id: 'endpoint-key-of-aws',
  title: 'SageMaker endpoint that keeps data without your key',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'On the volume of an endpoint lies the model; what it captures and answers later is the data of those who ask. With a key of AWS nobody can say who opened it.',
  remedy:
    'Name a key of your own: `KmsKeyId` of the configuration (`kms_key_arn`), of `DataCaptureConfig`, and of the output of asynchronous answers.',
  fixable: true,
  // checkov's CKV_AWS_98 wants a key for serverless endpoints and local storage too, which take none; and any key will do.
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Serve:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      KmsKeyId: alias/models
      ProductionVariants:
        - { VariantName: all, ModelName: score, InstanceType: ml.m5.large, InitialInstanceCount: 1 }
  Rarely:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - { VariantName: all, ModelName: score, ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 2048 } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "models" {
  enable_key_rotation = true
}

resource "aws_sagemaker_endpoint_configuration" "serve" {
  kms_key_arn = aws_kms_key.models.arn
  production_variants {
    model_name    = "score"
    instance_type = "ml.m5.large"
  }
}

resource "aws_sagemaker_endpoint_configuration" "accelerated" {
  production_variants {
    model_name    = "score"
    instance_type = "ml.g5.xlarge"
  }
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
  Serve:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - { VariantName: all, ModelName: score, InstanceType: ml.m5.large, InitialInstanceCount: 1 }
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "models" {
  enable_key_rotation = true
}

resource "aws_sagemaker_endpoint_configuration" "serve" {
  production_variants {
    model_name = "score"
    serverless_config {
      max_concurrency   = 5
      memory_size_in_mb = 2048
    }
  }
  data_capture_config {
    enable_capture              = true
    destination_s3_uri          = "s3://captured/serve"
    initial_sampling_percentage = 20
    kms_key_id                  = "alias/aws/s3"
  }
}
`,
        },
        lines: [17],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::SageMaker::EndpointConfig'],
      'No configuration of an endpoint is declared that keeps data.',
      (endpoint, say) => {
        const captures = flagAt(endpoint, 'DataCaptureConfig.EnableCapture');
        if (captures.state === 'unknown') say.unknown(captures.value);
        if (captures.state === 'known' && captures.value)
          requireKey(model, endpoint, say, {
            what: 'captures what it is asked and answers',
            path: 'DataCaptureConfig.KmsKeyId',
            argument: 'data_capture_config.kms_key_id',
          });
        if (valueAt(endpoint, 'AsyncInferenceConfig.OutputConfig'))
          requireKey(model, endpoint, say, {
            what: 'keeps its answers in S3',
            path: 'AsyncInferenceConfig.OutputConfig.KmsKeyId',
            argument: 'async_inference_config.output_config.kms_key_id',
          });
        const volume = volumeOf(endpoint);
        const isSet = valueAt(endpoint, 'KmsKeyId') !== undefined;
        if (volume === true || isSet)
          requireKey(model, endpoint, say, {
            what: 'keeps the model on a volume',
            path: 'KmsKeyId',
            argument: 'kms_key_arn',
          });
        else if (volume) say.unknown(volume);
      },
    ),
};

function requireKey(
  model: DataModel,
  endpoint: Resource,
  say: Say,
  { what, path, argument }: { what: string; path: string; argument: string },
): void {
  say.require(customerKeyAt(model, endpoint, path), {
    is: own => own,
    absent: 'wrong',
    message: `${endpoint.name} ${what} without a key of yours.`,
    fix: () => withOnlyKey(model, endpoint, { path, argument, reason: REASON }),
  });
}

/** Whether it has a volume that takes a key: none for serverless variants, nor beside storage that an instance brings; or why not known. */
function volumeOf(endpoint: Resource): boolean | Unknown {
  const { items, open } = itemsAt(endpoint, 'ProductionVariants');
  let result: boolean | Unknown = open ?? false;
  for (const variant of items) {
    if (valueAt(variant, 'ServerlessConfig')) continue;
    const type = textAt(variant, 'InstanceType');
    if (type.state === 'known') {
      if (hasLocalStorage(type.value)) return false;
      if (result === false) result = true;
    } else if (type.state === 'unknown') result = type.value;
  }
  return result;
}
