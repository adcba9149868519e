import type { Adapter } from './Adapter';
import {
  arg,
  block,
  isSet,
  listed,
  made,
  nested,
  plain,
  worded,
} from './words';

/** Rules and schedules of EventBridge. */
export const eventsAdapters: Adapter[] = [
  {
    from: 'aws_cloudwatch_event_rule',
    to: 'AWS::Events::Rule',
    properties: args => ({
      ...plain(args, {
        name: 'Name',
        schedule_expression: 'ScheduleExpression',
        event_pattern: 'EventPattern',
        event_bus_name: 'EventBusName',
        tags: 'Tags',
      }),
      // `is_enabled` is its older name.
      State: isSet(arg(args, 'is_enabled'))
        ? worded(arg(args, 'is_enabled'), 'ENABLED', 'DISABLED')
        : arg(args, 'state'),
    }),
  },
  {
    from: 'aws_cloudwatch_event_target',
    to: 'AWS::Events::Rule',
    completes: 'rule',
    properties: args => ({
      Targets: listed(
        made(args, one => ({
          Arn: arg(one, 'arn'),
          Input: arg(one, 'input'),
          RoleArn: arg(one, 'role_arn'),
          BatchParameters: nested(one, 'batch_target', {
            job_definition: 'JobDefinition',
          }),
          DeadLetterConfig: nested(one, 'dead_letter_config', { arn: 'Arn' }),
          EcsParameters: nested(one, 'ecs_target', {
            task_definition_arn: 'TaskDefinitionArn',
          }),
        })),
      ),
    }),
  },
  {
    from: 'aws_scheduler_schedule',
    to: 'AWS::Scheduler::Schedule',
    properties: args => ({
      ...plain(args, {
        name: 'Name',
        schedule_expression: 'ScheduleExpression',
        state: 'State',
      }),
      Target: made(block(args, 'target'), one => ({
        Arn: arg(one, 'arn'),
        RoleArn: arg(one, 'role_arn'),
        Input: arg(one, 'input'),
        DeadLetterConfig: nested(one, 'dead_letter_config', { arn: 'Arn' }),
        EcsParameters: nested(one, 'ecs_parameters', {
          task_definition_arn: 'TaskDefinitionArn',
        }),
      })),
    }),
  },
  {
    from: 'aws_cloudwatch_event_bus',
    to: 'AWS::Events::EventBus',
    properties: args => plain(args, { name: 'Name', tags: 'Tags' }),
  },
  {
    from: 'aws_pipes_pipe',
    to: 'AWS::Pipes::Pipe',
    properties: args =>
      plain(args, {
        name: 'Name',
        source: 'Source',
        enrichment: 'Enrichment',
        target: 'Target',
        role_arn: 'RoleArn',
        desired_state: 'DesiredState',
        tags: 'Tags',
      }),
  },
];
