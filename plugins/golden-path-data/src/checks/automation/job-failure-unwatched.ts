import { alarmOn, anyOf, failureRuleOn, JOB_EVENT } from '../../alarms';
import { JOB_FAILED } from '../../knowledge/alarmMetrics';
import { waitedFor } from '../../machines';
import { openStart } from '../../starts';
import type { DataCheck } from '../DataCheck';
import { alarmTemplate, alarmTerraform } from './exampleAlarm';
import { judgeWatched, requireWatch } from './judgeWatched';

const template = `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties: { Command: { Name: glueetl } }
`;
const terraform = `resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = "arn:aws:iam::111122223333:role/clean"
}
`;

export const jobFailureUnwatched: DataCheck = {
  id: 'job-failure-unwatched',
  title: 'Glue job whose failures nobody hears of',
  practice: 'automation',
  severity: 'high',
  rationale:
    'A job that fails at night leaves the tables as they were: nobody sees it in the data, and Glue tells nobody unless it is asked to.',
  remedy:
    'Add a rule of EventBridge on `Glue Job State Change` with the states `FAILED` and `TIMEOUT` that tells somebody, or run the job from a state machine that has an alarm.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml':
            template +
            alarmTemplate(
              'Glue',
              'glue.driver.aggregate.numFailedTasks',
              'JobName',
              '!Ref Clean',
            ),
        },
      },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'Glue',
              'glue.driver.aggregate.numFailedTasks',
              'JobName',
              'aws_glue_job.clean.name',
            ),
        },
      },
      {
        files: {
          'template.yaml': `${template}  Failed:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.glue]
        detail-type: [Glue Job State Change]
        detail: { state: [FAILED], jobName: [!Ref Clean] }
      Targets: [{ Id: on-call, Arn: arn:aws:sns:eu-west-1:111122223333:on-call }]
`,
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': template }, lines: [2] },
      {
        files: {
          'main.tf':
            terraform +
            alarmTerraform(
              'Glue',
              'glue.driver.aggregate.elapsedTime',
              'JobName',
              'aws_glue_job.clean.name',
            ),
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeWatched(
      model,
      ['AWS::Glue::Job'],
      'No Glue job is declared.',
      (job, say) => {
        // A job that a machine waits for fails in it, and the machine has an alarm of its own.
        if (waitedFor(model).has(job.id)) return;
        const watch = anyOf([
          alarmOn(model, job, JOB_FAILED),
          failureRuleOn(model, job, JOB_EVENT),
        ]);
        const open = openStart(model, job);
        // What is not known may run it, and tell.
        if (watch.state === 'unwatched' && open) say.unknown(open);
        else
          requireWatch(
            say,
            watch,
            `No rule or alarm tells that ${job.name} fails`,
          );
      },
    ),
};
