import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { anyProject } from '../../__testUtils__/anyProject';
import { exampleRecord } from '../records/exampleRecord';

beforeAll(() => anyProject.prepare?.());

it('leaves alarms to the account where an accepted record says so, and retries to the project', () => {
  const machine = `Resources:
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        States:
          Clean: { Type: Task, Resource: "arn:aws:states:::glue:startJobRun.sync" }
`;
  const outcomesWith = (files: Record<string, string>) => {
    const { checks } = assess(
      anyProject,
      evidenceOf({ 'template.yaml': machine, ...files }),
    );
    return [
      'state-machine-unwatched',
      'failure-uncaught',
      'task-not-retried',
    ].map(id => checks.find(check => check.id === id)!.outcome);
  };
  expect(outcomesWith({})).toEqual(['failed', 'failed', 'failed']);
  const record = exampleRecord('automation', { chosen: 'account-alarms' });
  expect(outcomesWith({ 'docs/decisions/alarms.md': record })).toEqual([
    'not-applicable',
    'passed',
    'failed',
  ]);
});
