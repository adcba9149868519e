import type { Adapter } from './Adapter';
import { plain } from './words';

/** Tasks and services of ECS, as far as what runs as which role and what starts it. */
export const ecsAdapters: Adapter[] = [
  {
    from: 'aws_ecs_task_definition',
    to: 'AWS::ECS::TaskDefinition',
    properties: args =>
      plain(args, {
        family: 'Family',
        task_role_arn: 'TaskRoleArn',
        execution_role_arn: 'ExecutionRoleArn',
        network_mode: 'NetworkMode',
        cpu: 'Cpu',
        memory: 'Memory',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_ecs_service',
    to: 'AWS::ECS::Service',
    properties: args =>
      plain(args, {
        name: 'ServiceName',
        cluster: 'Cluster',
        task_definition: 'TaskDefinition',
        desired_count: 'DesiredCount',
        tags: 'Tags',
      }),
  },
];
