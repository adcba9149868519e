import { modelOf } from '../__testUtils__/modelOf';
import { prepareTerraform } from '../terraform';

beforeAll(() => prepareTerraform());

function edges(files: Record<string, string>): string[] {
  const { graph } = modelOf(files);
  const nameOf = (id: string) => graph.get(id)!.name.replace(/^\w+\./, '');
  return graph.edges
    .map(({ from, kind, to, prefix }) =>
      [nameOf(from), kind, nameOf(to), prefix].filter(Boolean).join(' '),
    )
    .sort();
}

it('follows rules, schedules, pipes, notifications, tasks and services of Terraform', () => {
  const text = `resource "aws_cloudwatch_event_bus" "bus" {
  name = "orders"
}

resource "aws_cloudwatch_event_rule" "rule" {
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern = jsonencode({
    detail = { bucket = { name = [aws_s3_bucket.raw.id] } }
  })
}

resource "aws_cloudwatch_event_target" "target" {
  rule     = aws_cloudwatch_event_rule.rule.name
  arn      = aws_ecs_cluster.cluster.arn
  role_arn = aws_iam_role.role.arn

  ecs_target {
    task_definition_arn = aws_ecs_task_definition.task.arn
  }
}

resource "aws_ecs_task_definition" "task" {
  family        = "task"
  task_role_arn = aws_iam_role.role.arn
}

resource "aws_iam_role" "role" {
}

resource "aws_s3_bucket" "raw" {
}

resource "aws_sqs_queue" "queue" {
}

resource "aws_kinesis_stream" "stream" {
}

resource "aws_pipes_pipe" "pipe" {
  source   = aws_sqs_queue.queue.arn
  target   = aws_kinesis_stream.stream.arn
  role_arn = aws_iam_role.role.arn
}
`;
  expect(edges({ 'main.tf': text })).toEqual([
    'bus triggers rule',
    'pipe assumes role',
    'pipe reads queue',
    'pipe writes stream',
    'raw triggers rule',
    'rule assumes role',
    'rule triggers task',
    'task assumes role',
  ]);
});

it('follows what a state machine calls, in branches and with substitutions', () => {
  const text = `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties: { Name: clean }
  Check:
    Type: AWS::Lambda::Function
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions: { Check: !GetAtt Check.Arn, Queries: !Ref Queries }
      DefinitionString: |
        { "StartAt": "All", "States": { "All": { "Type": "Parallel", "Branches": [
          { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Parameters": { "JobName": "clean" } } } },
          { "StartAt": "B", "States": { "B": { "Type": "Task", "Resource": "\${Check}" } } },
          { "StartAt": "C", "States": { "C": { "Type": "Task", "Resource": "arn:aws:states:::athena:startQueryExecution", "Arguments": { "WorkGroup": "\${Queries}" } } } }
        ] } } }
  Queries:
    Type: AWS::Athena::WorkGroup
    Properties: { Name: queries }
`;
  expect(edges({ 'template.yaml': text })).toEqual([
    'Machine triggers Check',
    'Machine triggers Clean',
    'Machine triggers Queries',
  ]);
});

it('reads a definition in a file of its own', () => {
  const template = `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties: { Name: clean }
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionUri: ../asl/flow.asl.json
`;
  const asl = JSON.stringify({
    StartAt: 'A',
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::glue:startJobRun',
        Parameters: { JobName: 'clean' },
      },
    },
  });
  expect(
    edges({ 'infra/template.yaml': template, 'asl/flow.asl.json': asl }),
  ).toEqual(['Machine triggers Clean']);
});

it('takes what is denied from what is allowed', () => {
  const policy = (deny: string) => `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: !Sub 'raw-\${AWS::AccountId}' }
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyDocument:
            Statement:
              - { Effect: Allow, Action: 's3:*', Resource: !Sub 'arn:aws:s3:::raw-\${AWS::AccountId}/*' }
${deny}  Job:
    Type: AWS::Glue::Job
    Properties: { Role: !GetAtt Role.Arn }
`;
  expect(edges({ 'template.yaml': policy('') })).toEqual([
    'Job assumes Role',
    'Job reads Raw',
    'Job writes Raw',
  ]);
  const deny =
    "              - { Effect: Deny, Action: ['s3:Put*', 's3:Delete*', 's3:Replicate*'], Resource: '*' }\n";
  expect(edges({ 'template.yaml': policy(deny) })).toEqual([
    'Job assumes Role',
    'Job reads Raw',
  ]);
  const some =
    "              - { Effect: Deny, Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }\n";
  expect(edges({ 'template.yaml': policy(some) })).toHaveLength(3);
});

it('is bounded where everything may do everything, and says so', () => {
  const count = 300;
  const each = (i: number) => `  B${i}:
    Type: AWS::S3::Bucket
  R${i}:
    Type: AWS::IAM::Role
    Properties:
      Policies: [{ PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] } }]
  J${i}:
    Type: AWS::Glue::Job
    Properties: { Role: !GetAtt R${i}.Arn }
`;
  const text = Array.from({ length: count }, (_, i) => each(i)).join('');
  const { graph } = modelOf({ 'template.yaml': `Resources:\n${text}` });
  expect(graph.edges.length).toBeLessThan(50_000);
  expect(graph.gapsFor(['AWS::IAM::Role'])).toMatchObject([
    { why: 'out-of-budget' },
  ]);
  expect(graph.gapsFor(['AWS::S3::Bucket'])).toEqual([]);
});
