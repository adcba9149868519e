import { modelOf } from '../__testUtils__/modelOf';
import { exampleRecord } from '../checks/records/exampleRecord';
import type { TroubleMetric } from '../knowledge/alarmMetrics';
import { dataScorecard } from '../scorecard';
import {
  accountAlarms,
  alarmOn,
  composedIn,
  failureRuleOn,
  MACHINE_EVENT,
} from '.';

beforeAll(() => dataScorecard.prepare?.());

const ERRORS: TroubleMetric = {
  namespace: 'AWS/Lambda',
  metrics: /^Errors$/,
  dimension: 'FunctionName',
  ofAll: true,
};

function watchOf(alarm: string, name = 'FunctionName: load') {
  const model = modelOf({
    'template.yaml': `Parameters:
  Stage: { Type: String }
Resources:
  Load:
    Type: AWS::Lambda::Function
    Properties: { ${name} }
  Store:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: store }
  Failed:
    Type: AWS::CloudWatch::Alarm
    Properties:
${alarm}`,
  });
  const [load] = model.graph.ofType('AWS::Lambda::Function');
  return alarmOn(model, load, ERRORS).state;
}

const plain = (dimensions: string, metric = 'Errors') =>
  `      { Namespace: AWS/Lambda, MetricName: ${metric}${dimensions} }\n`;
const of = (value: string) =>
  `, Dimensions: [{ Name: FunctionName, Value: ${value} }]`;
const query = (sql: string) =>
  `      Metrics: [{ Id: a, Expression: '${sql}' }]\n`;

it.each([
  ['by a reference', plain(of('!Ref Load')), 'watched'],
  ['by its name', plain(of('load')), 'watched'],
  ['with all others', plain(''), 'watched'],
  ['instead of another', plain(of('!Ref Store')), 'unwatched'],
  ['instead of one with another name', plain(of('other')), 'unwatched'],
  ['by another metric', plain(of('!Ref Load'), 'Duration'), 'unwatched'],
  ['by a name that is not known', plain(of('!Ref Stage')), 'unknown'],
  [
    'by a metric that is not known',
    plain(of('!Ref Load'), '!Ref Stage'),
    'unknown',
  ],
  [
    'in metric math',
    `      Metrics:
        - Id: rate
          Expression: errors / 2
        - Id: errors
          MetricStat:
            Metric: { Namespace: AWS/Lambda, MetricName: Errors${of('load')} }
`,
    'watched',
  ],
  [
    'by a query of all',
    query('SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda", FunctionName)'),
    'watched',
  ],
  [
    'by a query of some',
    query('SELECT SUM(Errors) FROM "AWS/Lambda" WHERE FunctionName = load')
      .replace(/'/g, '"')
      .replace('"AWS/Lambda"', '\\"AWS/Lambda\\"'),
    'unknown',
  ],
  [
    'by a query of others',
    query('SELECT SUM(Errors) FROM "AWS/SNS"'),
    'unwatched',
  ],
])('tells what an alarm watches %s', (_, alarm, expected) => {
  expect(watchOf(alarm)).toBe(expected);
});

it('compares names that are made alike', () => {
  const name = 'FunctionName: !Sub "${Stage}-load"';
  expect(watchOf(plain(of('!Sub "${Stage}-load"')), name)).toBe('watched');
  expect(watchOf(plain(of('!Sub "${Stage}-other"')), name)).toBe('unknown');
});

it('does not know what an unread template may watch', () => {
  const model = modelOf({
    'template.yaml': `Resources:
  Load: { Type: AWS::Lambda::Function }
  More:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: https://example.com/more.yaml }
`,
  });
  const [load] = model.graph.ofType('AWS::Lambda::Function');
  expect(alarmOn(model, load, ERRORS).state).toBe('unknown');
});

function ruleOf(pattern: string, more = '') {
  const model = modelOf({
    'template.yaml': `Resources:
  Nightly: { Type: AWS::StepFunctions::StateMachine }
  Other: { Type: AWS::StepFunctions::StateMachine }
  Log: { Type: AWS::Logs::LogGroup }
  Failed:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: ${pattern}
${
  more || '      Targets: [{ Id: a, Arn: arn:aws:sns:eu-west-1:1:on-call }]\n'
}`,
  });
  const [nightly] = model.graph.ofType('AWS::StepFunctions::StateMachine');
  return failureRuleOn(model, nightly, MACHINE_EVENT).state;
}

it.each([
  ['of the service', '{ source: [aws.states] }', '', 'watched'],
  [
    'that failed',
    '{ source: [aws.states], detail: { status: [FAILED], stateMachineArn: [!Ref Nightly] } }',
    '',
    'watched',
  ],
  [
    'that went well',
    '{ source: [aws.states], detail: { status: [SUCCEEDED] } }',
    '',
    'unwatched',
  ],
  [
    'of another machine',
    '{ source: [aws.states], detail: { stateMachineArn: [!Ref Other] } }',
    '',
    'unwatched',
  ],
  ['by a prefix', '{ source: [{ prefix: aws. }] }', '', 'unknown'],
  ['of another service', '{ source: [aws.glue] }', '', 'unwatched'],
  [
    'without a target',
    '{ source: [aws.states] }',
    '      State: ENABLED\n',
    'unwatched',
  ],
  [
    'that go into a log',
    '{ source: [aws.states] }',
    '      Targets: [{ Id: a, Arn: !GetAtt Log.Arn }]\n',
    'unwatched',
  ],
  [
    'where it is switched off',
    '{ source: [aws.states] }',
    '      State: DISABLED\n      Targets: [{ Id: a, Arn: arn:aws:sns:eu-west-1:1:on-call }]\n',
    'unwatched',
  ],
])('tells whether a rule hears of runs %s', (_, pattern, more, expected) => {
  expect(ruleOf(pattern, more)).toBe(expected);
});

it.each([
  ['ALARM(failed)', 'yes'],
  ['ALARM(other)', 'no'],
])('knows the alarms that %s joins', (rule, expected) => {
  const model = modelOf({
    'template.yaml': `Resources:
  Failed: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmName: failed } }
  All: { Type: AWS::CloudWatch::CompositeAlarm, Properties: { AlarmRule: ${rule} } }
`,
  });
  const [failed] = model.graph.ofType('AWS::CloudWatch::Alarm');
  expect(composedIn(model, failed)).toBe(expected);
});

it.each([
  [{}, true],
  [{ status: 'proposed' }, false],
  [{ decision: 'later' }, false],
  [{ because: 'TBD' }, false],
  [{ chosen: 'glue' }, false],
])('believes a record of alarms elsewhere: %j', (front, expected) => {
  const record = exampleRecord('automation', {
    chosen: 'account-alarms',
    ...front,
  });
  const model = modelOf({ 'docs/decisions/alarms.md': record });
  expect(accountAlarms(model) !== undefined).toBe(expected);
});
