import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const PATH = 'NetworkConfig.EnableInterContainerTrafficEncryption';

export const sagemakerPlaintextNodes: DataCheck = {
  id: 'sagemaker-plaintext-nodes',
  title: 'SageMaker job whose nodes talk in the clear',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'A job on several instances moves the data it works on from one to the other; without encryption everything on that network can read it.',
  remedy:
    'Set `EnableInterContainerTrafficEncryption: true` in the `NetworkConfig` of the job definition.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_369', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Watch:
    Type: AWS::SageMaker::DataQualityJobDefinition
    Properties:
      NetworkConfig:
        EnableInterContainerTrafficEncryption: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_data_quality_job_definition" "watch" {
  name = "watch"

  network_config {
    enable_inter_container_traffic_encryption = true
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
  Watch:
    Type: AWS::SageMaker::DataQualityJobDefinition
    Properties:
      JobDefinitionName: watch
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_data_quality_job_definition" "watch" {
  name = "watch"

  network_config {
    enable_inter_container_traffic_encryption = false
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
      [
        'AWS::SageMaker::DataQualityJobDefinition',
        'AWS::SageMaker::ModelQualityJobDefinition',
        'AWS::SageMaker::ModelBiasJobDefinition',
        'AWS::SageMaker::ModelExplainabilityJobDefinition',
      ],
      'No definition of a SageMaker monitoring job is declared.',
      (job, say) => {
        say.require(flagAt(job, PATH), {
          is: encrypted => encrypted,
          absent: 'wrong',
          message: `The nodes of ${job.name} talk to each other in the clear`,
          fix: () =>
            mend(model, job, {
              safety: 'assisted',
              reason:
                'A job definition that exists is replaced, and its runs take longer.',
              cloudformation: [{ kind: 'set', path: PATH, to: true }],
              terraform: [
                {
                  kind: 'set',
                  path: 'network_config.enable_inter_container_traffic_encryption',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
