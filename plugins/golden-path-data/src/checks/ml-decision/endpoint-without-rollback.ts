import { itemsAt, valueAt, type Resource } from '../../graph';
import { judge } from '../judge';

function isServerless(config: Resource): boolean {
  const { items } = itemsAt(config, 'ProductionVariants');
  return (
    items.length > 0 && items.every(item => valueAt(item, 'ServerlessConfig'))
  );
}
import type { DataCheck } from '../DataCheck';

export const endpointWithoutRollback: DataCheck = {
  id: 'endpoint-without-rollback',
  title: 'A new model goes live without a way back',
  practice: 'ml-decision',
  severity: 'medium',
  rationale:
    'A worse model shows in its answers, after the old one is gone; with alarms and a waiting time the endpoint goes back by itself.',
  remedy:
    'Give the endpoint a `DeploymentConfig` with `AutoRollbackConfiguration` and the alarms that bring the old model back.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Serve:
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointConfigName: score
      DeploymentConfig:
        AutoRollbackConfiguration: { Alarms: [{ AlarmName: wrong }] }
        BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: ALL_AT_ONCE, WaitIntervalInSeconds: 300 } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_endpoint" "serve" {
  name                 = "serve"
  endpoint_config_name = "score"
  deployment_config {
    auto_rollback_configuration {
      alarms {
        alarm_name = "wrong"
      }
    }
    blue_green_update_policy {
      traffic_routing_configuration {
        type                     = "ALL_AT_ONCE"
        wait_interval_in_seconds = 300
      }
    }
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
  Serve:
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointConfigName: score
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_endpoint" "serve" {
  name                 = "serve"
  endpoint_config_name = "score"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::SageMaker::Endpoint'],
      'No endpoint of a model is declared.',
      (endpoint, say) => {
        const config = model.graph.target(
          valueAt(endpoint, 'EndpointConfigName'),
        );
        // Deployment guardrails do not apply where no instance is replaced.
        if (config && isServerless(config)) return;
        const { items, open } = itemsAt(
          endpoint,
          'DeploymentConfig.AutoRollbackConfiguration.Alarms',
        );
        if (items.length) say.pass();
        else if (open) say.unknown(open);
        else
          say.fail(
            undefined,
            `${endpoint.name} goes to a new model at once, and no alarm brings the old one back.`,
          );
      },
    ),
};
