import { modelOf } from '../__testUtils__/modelOf';
import { dataScorecard } from '../scorecard';
import { readMachine } from '.';

beforeAll(() => dataScorecard.prepare?.());

const machine = (definition: string, more = '') => ({
  'template.yaml': `Resources:
  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
${definition}${more}`,
});

function readingOf(files: Record<string, string>) {
  const model = modelOf(files);
  const [resource] = model.graph.ofType('AWS::StepFunctions::StateMachine');
  return readMachine(model, resource);
}

it('reads tasks within branches and maps, and what is retried and caught around them', () => {
  const reading = readingOf(
    machine(`      Definition:
        StartAt: Both
        States:
          Both:
            Type: Parallel
            Catch: [{ ErrorEquals: [States.ALL], Next: Tell }]
            Branches:
              - StartAt: Clean
                States:
                  Clean:
                    Type: Task
                    Resource: !Sub arn:\${AWS::Partition}:states:::glue:startJobRun.sync
                    Retry: [{ ErrorEquals: [States.ALL] }]
              - StartAt: Each
                States:
                  Each:
                    Type: Map
                    ItemProcessor:
                      StartAt: One
                      States:
                        One: { Type: Task, Resource: "arn:aws:lambda:eu-west-1:1:function:one" }
          Tell: { Type: Task, Resource: "arn:aws:states:::sns:publish" }
`),
  );
  const tasks = reading.state === 'read' ? reading.tasks : [];
  expect(
    tasks.map(({ name, calls, retried, caught }) => [
      name,
      calls,
      retried,
      caught,
    ]),
  ).toEqual([
    ['Tell', 'sns:publish', false, false],
    ['Clean', 'glue:startJobRun.sync', true, true],
    ['One', 'lambda:invoke', false, true],
  ]);
});

it.each([
  ['text', `      DefinitionString: '{"States": {"A": {"Type": "Task"}}}'\n`],
  [
    'text with parts that are filled in',
    `      DefinitionString: !Sub '{"States": {"A": {"Type": "Task", "Resource": "\${AWS::Partition}"}}}'\n`,
  ],
  [
    'joined text',
    `      DefinitionString: !Join ["", ['{"States": {"A": {"Type": "Task", "Resource": "', !Ref AWS::Partition, '"}}}']]\n`,
  ],
])('reads a definition that is written as %s', (_, definition) => {
  expect(readingOf(machine(definition))).toMatchObject({
    state: 'read',
    tasks: [{ name: 'A' }],
  });
});

it('reads a definition in a file of its own, of Terraform too', () => {
  const asl = '{ "States": { "A": { "Type": "Task" } } }';
  expect(
    readingOf({
      'template.yaml':
        'Transform: AWS::Serverless-2016-10-31\nResources:\n  P:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      DefinitionUri: asl/p.asl.json\n',
      'asl/p.asl.json': asl,
    }),
  ).toMatchObject({ state: 'read', tasks: [{ name: 'A' }] });
  expect(
    readingOf({
      'main.tf': `resource "aws_sfn_state_machine" "p" {
  definition = templatefile("\${path.module}/p.asl.json", { job = "a" })
}
`,
      'p.asl.json': asl,
    }),
  ).toMatchObject({ state: 'read', tasks: [{ name: 'A' }] });
});

it.each([
  ['lies in S3', '      DefinitionS3Location: { Bucket: code, Key: p.json }\n'],
  ['is no JSON', '      DefinitionString: nothing\n'],
])('does not know a definition that %s', (_, definition) => {
  expect(readingOf(machine(definition)).state).toBe('unread');
});
