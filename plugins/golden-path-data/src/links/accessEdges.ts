import {
  valueAt,
  type Edge,
  type Graph,
  type Resource,
  type Value,
} from '../graph';
import { policiesOf, statementsOf, type Statement } from '../iam';
import { targetsOf } from './targetsOf';

/** Where a resource names the role that it runs as. */
const ROLES: Record<string, string> = {
  'AWS::Lambda::Function': 'Role',
  'AWS::Glue::Job': 'Role',
  'AWS::Glue::Crawler': 'Role',
  'AWS::StepFunctions::StateMachine': 'RoleArn',
  'AWS::KinesisAnalyticsV2::Application': 'ServiceExecutionRole',
  'AWS::SageMaker::NotebookInstance': 'RoleArn',
  'AWS::SageMaker::Model': 'ExecutionRoleArn',
  'AWS::SageMaker::Pipeline': 'RoleArn',
  'AWS::ECS::TaskDefinition': 'TaskRoleArn',
};

const READS =
  /^(s3:(get|list|\*)|kinesis:(get|\*)|dynamodb:(get|batchget|query|scan|\*)|sqs:(receive|\*)|\*$)/;
const WRITES =
  /^(s3:(put|delete|\*)|kinesis:(put|\*)|firehose:(put|\*)|dynamodb:(put|update|delete|batchwrite|\*)|sqs:(send|\*)|\*$)/;

/** What a resource may read and write by what its role allows on resources of the project. */
export function accessEdges(graph: Graph): Edge[] {
  return Object.entries(ROLES).flatMap(([type, path]) =>
    graph.ofType(type).flatMap(resource => {
      const role = graph.target(valueAt(resource, path));
      return role ? ofRole(graph, resource, role) : [];
    }),
  );
}

function ofRole(graph: Graph, resource: Resource, role: Resource): Edge[] {
  return policiesOf(graph, role)
    .flatMap(policy => statementsOf(policy).statements)
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(statement => ofStatement(graph, resource, statement));
}

function ofStatement(
  graph: Graph,
  { id }: Resource,
  { actions, resources, at }: Statement,
): Edge[] {
  const reading = actions.find(action => READS.test(action));
  const writing = actions.find(action => WRITES.test(action));
  return resources.flatMap(value =>
    targetsOf(value).flatMap(to => {
      const edge = { from: id, to, at, ...prefixOf(value) };
      if (!graph.get(to)) return [];
      return [
        ...(reading
          ? [
              {
                ...edge,
                kind: 'reads' as const,
                via: `its role allows ${reading}`,
              },
            ]
          : []),
        ...(writing
          ? [
              {
                ...edge,
                kind: 'writes' as const,
                via: `its role allows ${writing}`,
              },
            ]
          : []),
      ];
    }),
  );
}

function prefixOf(value: Value): { prefix?: string } {
  const last =
    value.kind === 'template' ? value.parts[value.parts.length - 1] : '';
  const prefix =
    typeof last === 'string' ? /^\/(.+)\/\*$/.exec(last)?.[1] : undefined;
  return prefix === undefined ? {} : { prefix };
}
