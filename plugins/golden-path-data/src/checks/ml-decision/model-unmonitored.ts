import { flagAt, textAt } from '../../graph';
import type { DataModel } from '../../model';
import { judge } from '../judge';

const WATCHERS = [
  'AWS::CloudWatch::Alarm',
  'AWS::SageMaker::MonitoringSchedule',
];

/** Whether a monitoring job runs, or an alarm looks at a metric of SageMaker. */
function isWatched({ graph }: DataModel): boolean {
  return graph.ofType(...WATCHERS).some(watcher => {
    const namespace = textAt(watcher, 'Namespace');
    return (
      watcher.type === WATCHERS[1] ||
      (namespace.state === 'known' && /sagemaker/i.test(namespace.value))
    );
  });
}
import type { DataCheck } from '../DataCheck';

export const modelUnmonitored: DataCheck = {
  id: 'model-unmonitored',
  title: 'A model serves and nobody watches what it answers',
  practice: 'ml-decision',
  severity: 'medium',
  rationale:
    'Data drifts away from what a model was trained on; the answers get worse while every technical metric stays green.',
  remedy:
    'Capture data at the endpoint (`DataCaptureConfig`) for Model Monitor, schedule a monitoring job, or set an alarm on a metric of the model.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Score:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants: [{ ModelName: fraud, VariantName: all, InitialVariantWeight: 1, InitialInstanceCount: 1, InstanceType: ml.m6g.large }]
      DataCaptureConfig:
        EnableCapture: true
        InitialSamplingPercentage: 100
        DestinationS3Uri: s3://capture/
        CaptureOptions: [{ CaptureMode: Input }]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_endpoint_configuration" "score" {
  name = "score"
  production_variants {
    variant_name           = "all"
    model_name             = "fraud"
    initial_instance_count = 1
    instance_type          = "ml.m6g.large"
  }
  data_capture_config {
    enable_capture              = true
    initial_sampling_percentage = 100
    destination_s3_uri          = "s3://capture/"
    capture_options {
      capture_mode = "Input"
    }
  }
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Score:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants: [{ ModelName: fraud, VariantName: all, InitialVariantWeight: 1, InitialInstanceCount: 1, InstanceType: ml.m6g.large }]
  Wrong:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SageMaker
      MetricName: Invocation5XXErrors
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 0
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Score:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants: [{ ModelName: fraud, VariantName: all, InitialVariantWeight: 1, InitialInstanceCount: 1, InstanceType: ml.m6g.large }]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_endpoint_configuration" "score" {
  name = "score"
  production_variants {
    variant_name           = "all"
    model_name             = "fraud"
    initial_instance_count = 1
    instance_type          = "ml.m6g.large"
  }
  data_capture_config {
    enable_capture              = false
    initial_sampling_percentage = 100
    destination_s3_uri          = "s3://capture/"
    capture_options {
      capture_mode = "Input"
    }
  }
}
`,
        },
        lines: [10],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::SageMaker::EndpointConfig'],
      'No endpoint of a model is declared.',
      (config, say) => {
        const [gap] = model.graph.gapsFor(WATCHERS);
        const capture = flagAt(config, 'DataCaptureConfig.EnableCapture');
        const isCaptured = capture.state === 'known' && capture.value;
        if (isCaptured || isWatched(model)) say.pass();
        else if (gap) say.unknown(gap.what);
        else
          say.require(capture, {
            is: on => on,
            absent: 'wrong',
            message: `What ${config.name} answers is neither captured nor watched.`,
          });
      },
    ),
};
