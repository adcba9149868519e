import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** The logs without which nobody can tell why a run failed. */
const LOGS: Array<[string, string, string]> = [
  ['TaskLogs', 'task_logs', 'tasks'],
  ['SchedulerLogs', 'scheduler_logs', 'scheduler'],
  ['WorkerLogs', 'worker_logs', 'workers'],
  ['WebserverLogs', 'webserver_logs', 'web server'],
  ['DagProcessingLogs', 'dag_processing_logs', 'DAG processor'],
];

export const mwaaLogsOff: DataCheck = {
  id: 'mwaa-logs-off',
  title: 'Airflow environment that keeps logs to itself',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Of the logs of Airflow only those of tasks are published by themselves: why a schedule was missed or a worker died stays unknown.',
  remedy:
    'Enable all five under `LoggingConfiguration`, at `WARNING` or `INFO`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_242', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_243', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_244', relation: 'stricter' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Airflow:
    Type: AWS::MWAA::Environment
    Properties:
      Name: lake
      LoggingConfiguration:
        TaskLogs: { Enabled: true, LogLevel: INFO }
        SchedulerLogs: { Enabled: true, LogLevel: WARNING }
        WorkerLogs: { Enabled: true, LogLevel: WARNING }
        WebserverLogs: { Enabled: true, LogLevel: WARNING }
        DagProcessingLogs: { Enabled: true, LogLevel: WARNING }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_mwaa_environment" "lake" {
  name = "lake"

  logging_configuration {
    dag_processing_logs {
      enabled = true
    }

    scheduler_logs {
      enabled = true
    }

    task_logs {
      enabled = true
    }

    webserver_logs {
      enabled = true
    }

    worker_logs {
      enabled = true
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
  Airflow:
    Type: AWS::MWAA::Environment
    Properties:
      Name: lake
      LoggingConfiguration:
        TaskLogs: { Enabled: true, LogLevel: INFO }
        SchedulerLogs: { Enabled: true, LogLevel: WARNING }
        WebserverLogs: { Enabled: true, LogLevel: WARNING }
        DagProcessingLogs: { Enabled: true, LogLevel: WARNING }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_mwaa_environment" "lake" {
  name = "lake"

  logging_configuration {
    dag_processing_logs {
      enabled = true
    }

    scheduler_logs {
      enabled = false
    }

    task_logs {
      enabled = true
    }

    webserver_logs {
      enabled = true
    }

    worker_logs {
      enabled = true
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
      ['AWS::MWAA::Environment'],
      'No Airflow environment is declared.',
      (environment, say) => {
        for (const [kind, block, what] of LOGS) {
          const path = `LoggingConfiguration.${kind}`;
          say.require(flagAt(environment, `${path}.Enabled`), {
            is: enabled => enabled,
            // Those of tasks are published unless they are switched off, says the provider of Terraform (aws_mwaa_environment).
            absent: kind === 'TaskLogs' ? 'right' : 'wrong',
            message: `${environment.name} does not publish the logs of its ${what}`,
            fix: () =>
              mend(model, environment, {
                safety: 'assisted',
                reason:
                  'The environment is updated, which takes a while; CloudWatch Logs costs by volume.',
                cloudformation: [
                  { kind: 'set', path: `${path}.Enabled`, to: true },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: `logging_configuration.${block}.enabled`,
                    to: true,
                  },
                ],
              }),
          });
        }
      },
    ),
};
