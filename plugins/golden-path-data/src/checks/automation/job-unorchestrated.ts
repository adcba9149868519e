import { textAt } from '../../graph';
import { openStart } from '../../starts';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** What works through data and ends. */
const JOBS = [
  'AWS::Glue::Job',
  'AWS::Batch::JobDefinition',
  'AWS::EMRServerless::Application',
];

export const jobUnorchestrated: DataCheck = {
  id: 'job-unorchestrated',
  title: 'Batch job that nothing runs',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A job that no state machine, trigger or schedule reaches runs when somebody remembers it, in the order somebody remembers.',
  remedy:
    'Run the job as a task of a state machine, or by a trigger of Glue or a schedule of EventBridge.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      Command: { Name: glueetl }
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Clean
        States:
          Clean:
            Type: Task
            Resource: arn:aws:states:::glue:startJobRun.sync
            Parameters: { JobName: !Ref Clean }
            End: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = "arn:aws:iam::111122223333:role/clean"

  command {
    script_location = "s3://code/clean.py"
  }
}

resource "aws_glue_trigger" "nightly" {
  name     = "nightly"
  type     = "SCHEDULED"
  schedule = "cron(0 2 * * ? *)"

  actions {
    job_name = aws_glue_job.clean.name
  }
}
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      Command: { Name: glueetl }
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: cron(0 2 * * ? *)
      Target:
        Arn: arn:aws:scheduler:::aws-sdk:glue:startJobRun
        Input: '{"JobName": "clean"}'
        RoleArn: arn:aws:iam::111122223333:role/nightly
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Batch::JobDefinition
    Properties: { Type: container }
  AtTwo:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: cron(0 2 * * ? *)
      Targets:
        - Id: clean
          Arn: arn:aws:batch:eu-west-1:111122223333:job-queue/lake
          BatchParameters: { JobDefinition: !Ref Clean, JobName: clean }
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      Command: { Name: glueetl }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = "arn:aws:iam::111122223333:role/clean"

  command {
    script_location = "s3://code/clean.py"
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, JOBS, 'No batch job is declared.', (job, say) => {
      const kind = textAt(job, 'Command.Name');
      // A streaming job is started once and stays.
      if (kind.state === 'known' && kind.value === 'gluestreaming') return;
      if (model.graph.edgesTo(job, 'triggers').length) {
        say.pass();
        return;
      }
      const open = openStart(model, job);
      if (open) say.unknown(open);
      else
        say.fail(
          undefined,
          `Nothing runs ${job.name}: no state machine, trigger or schedule reaches it`,
        );
    }),
};
